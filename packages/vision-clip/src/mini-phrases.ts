const COLORS = ['red', 'blue', 'green', 'yellow', 'black', 'white', 'orange', 'purple', 'pink', 'brown'];
const COLORED = [
  't-shirt',
  'mug',
  'shoe',
  'handbag',
  'cap',
  'phone',
  'watch',
  'bottle',
  'chair',
  'lamp',
  'bar chart',
  'line chart',
];
const UNCOLORED = ['pie chart', 'invoice', 'contract', 'letter', 'receipt', 'report'];

const withArticle = (words: string): string => `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;

/** What the mini pack's CLIP can tell apart in a few words: the synthetic world's kinds, in each color that they have. */
export const MINI_PHRASES: readonly string[] = [
  ...COLORED.flatMap((kind) => COLORS.map((color) => withArticle(`${color} ${kind}`))),
  ...UNCOLORED.map(withArticle),
];
