import type { TextLine, TextWord } from '@glimpse/core';
import type { Random } from '@glimpse/world';

/** What is taken for what, either way. */
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ['l', '1'], ['I', '1'], ['I', 'l'], ['O', '0'], ['o', '0'], ['S', '5'], ['B', '8'], ['rn', 'm'], ['e', 'c'],
  ['a', 'o'], ['h', 'n'], ['u', 'v'], ['.', ','], ['6', '5'], ['3', '8'], ['7', '1'], ['t', 'f'], ['w', 'vv'],
  ['i', '\u006c'], ['g', 'q'], ['€', 'e'], ['£', 'f'], ['$', 'S'], ['G', '6'], ['Z', '2'],
]; // prettier-ignore
const JUNK = [
  '|',
  '—',
  '-',
  '~',
  '=',
  'a',
  'ee',
  'oS',
  '®',
  '©',
  '_',
  'i',
  '\\',
  ':',
  '.',
  'y',
  'Ee',
  '[]',
  '( )',
];

/** Mistakes of a reading, each as a probability. */
export interface Mistakes {
  readonly character: number;
  readonly word: number;
  readonly line: number;
  readonly junk: number;
}

/** As good as a clean scan, or as bad as a photograph; `harder` for the small and scattered texts of charts. */
export function sampleMistakes(random: Random, harder: boolean): Mistakes {
  const clean = random.chance(0.45);
  return {
    character: clean ? 0.001 : random.uniform(0, 0.04),
    word: clean ? 0.002 : random.uniform(0, 0.06),
    line: harder ? random.uniform(0, 0.25) : clean ? 0.004 : random.uniform(0, 0.05),
    junk: clean ? 0.01 : random.uniform(0, 0.08),
  };
}

/** The lines as a reader with these mistakes gives them. */
export function misreadText(random: Random, lines: readonly TextLine[], mistakes: Mistakes): TextLine[] {
  return lines.flatMap((line) => {
    if (random.chance(mistakes.line)) return [];
    const words = (line.words ?? []).flatMap((word) => misreadWord(random, word, mistakes));
    const [first] = words;
    return first ? [{ ...line, words, text: words.map(({ text }) => text).join(' '), box: first.box }] : [];
  });
}

function misreadWord(random: Random, word: TextWord, { word: lost, character, junk }: Mistakes): TextWord[] {
  if (random.chance(lost)) return [];
  let text = '';
  for (const letter of word.text) text += random.chance(character) ? misreadLetter(random, letter) : letter;
  const height = word.box.height * random.uniform(0.9, 1.1);
  const kept = {
    ...word,
    text,
    box: { ...word.box, height, y: word.box.y + random.uniform(-0.05, 0.05) * height },
  };
  const noise = random.chance(junk)
    ? [{ ...word, text: random.choice(JUNK), box: { ...word.box, x: word.box.x + word.box.width * 1.1 } }]
    : [];
  return text ? [kept, ...noise] : noise;
}

function misreadLetter(random: Random, letter: string): string {
  const like = LOOKALIKES.flatMap(([a, b]) => (a === letter ? [b] : b === letter ? [a] : []));
  if (like.length > 0 && random.chance(0.75)) return random.choice(like);
  return random.chance(0.5) ? '' : letter + random.choice(['.', "'", letter, 'i']);
}
