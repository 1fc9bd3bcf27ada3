import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { captionOf } from '../caption.ts';
import { EVALUATION_SEEDS_START, sample } from '../sample.ts';
import { EXAMPLE_PICTURES, TEST_PICTURES } from './example-pictures.ts';

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const captionFrom = (seed: number): string => captionOf(sample(seed).truth);

it('shows pictures on which no model was trained', () => {
  const seeds = [...EXAMPLE_PICTURES.map(({ seed }) => seed), ...TEST_PICTURES.seeds];
  expect(Math.min(...seeds)).toBeGreaterThanOrEqual(EVALUATION_SEEDS_START);
});

it.each(EXAMPLE_PICTURES.filter(({ file }) => file.startsWith('examples/')))(
  'examples/README.md tells the truth about $file',
  ({ file, seed }) => {
    const row = read('examples/README.md')
      .split('\n')
      .find((line) => line.includes(file.replace('examples/', '')));
    expect(row).toContain(`${seed}`);
    expect(row).toContain(`${captionFrom(seed)} `);
  },
);

it('holds the encoders to the truths of what their seeds draw', () => {
  const listed = JSON.parse(read(`${TEST_PICTURES.folder}/pictures.json`)) as {
    readonly file: string;
    readonly caption: string;
  }[];
  expect(listed.map(({ file, caption }) => ({ file, caption }))).toEqual(
    TEST_PICTURES.seeds.map((seed) => ({ file: `${seed}.png`, caption: captionFrom(seed) })),
  );
});
