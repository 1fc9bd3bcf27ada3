const COLORS = ['red', 'blue', 'green', 'yellow', 'black', 'white', 'orange', 'purple', 'pink', 'brown'];
const COLORED = [
  ...['t-shirt', 'hoodie', 'dress', 'skirt', 'cap', 'scarf', 'shoe', 'boot'],
  ...['handbag', 'backpack', 'suitcase', 'watch', 'umbrella'],
  ...['mug', 'bottle', 'teapot', 'vase', 'pan'],
  ...['chair', 'sofa', 'table', 'lamp', 'clock'],
  ...['phone', 'laptop', 'camera'],
  ...['bar chart', 'horizontal bar chart', 'line chart', 'scatter chart'],
];
const UNCOLORED = [
  ...['grouped bar chart', 'stacked bar chart', 'pie chart'],
  ...['invoice', 'contract', 'letter', 'receipt', 'report', 'form'],
];

const withArticle = (words: string): string => `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;

/** What the mini pack's CLIP can tell apart in a few words: the synthetic world's kinds, in each color that they have. */
export const MINI_PHRASES: readonly string[] = [
  ...COLORED.flatMap((kind) => COLORS.map((color) => withArticle(`${color} ${kind}`))),
  ...UNCOLORED.map(withArticle),
];
