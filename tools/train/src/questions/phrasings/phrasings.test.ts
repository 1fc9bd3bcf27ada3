import { describe, expect, it } from '@jest/globals';
import { PHRASINGS, splitPhrasings } from './phrasings.ts';

/** Kinds that people ask for in more ways than the others, and that a small model got wrong most often in English. */
const WIDE = ['next-step', 'price', 'usage', 'largest-slice', 'audience', 'features'];
const LANGUAGES = ['en', 'zh'] as const;

/** What is left of a question when it is typed carelessly. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}{}]/gu, '');

describe.each(LANGUAGES)('the phrasings in %s', (language) => {
  const { topical, notShown } = PHRASINGS[language];
  const kinds = Object.entries(topical);

  it.each(kinds)('ask for %s in many ways, six of them held out', (kind, phrasings) => {
    expect(phrasings.length).toBeGreaterThanOrEqual(language === 'en' && WIDE.includes(kind) ? 45 : 34);
    const { heldOutPhrasings } = splitPhrasings(phrasings);
    expect(heldOutPhrasings.length).toBeGreaterThanOrEqual(phrasings.length < 36 ? 5 : 6);
  });

  it('ask for more than 120 things that no picture shows, every topic also as training never does', () => {
    const questions = Object.values(notShown);
    expect(questions.flat().length).toBeGreaterThanOrEqual(120);
    for (const topic of questions) expect(splitPhrasings(topic).heldOutPhrasings).not.toEqual([]);
  });

  it('belong to one kind each', () => {
    const all = [...Object.values(topical), ...Object.values(notShown)].flat().map(bare);
    const twice = all.filter((text, index) => all.indexOf(text) !== index);
    expect(twice).toEqual([]);
  });

  it('name what the naming kinds are about', () => {
    for (const kind of ['color-of', 'presence'] as const) {
      expect(topical[kind].filter((text) => !/\{((a|this) )?name\}/.test(text))).toEqual([]);
    }
  });
});

describe('splitPhrasings', () => {
  it('holds out every sixth', () => {
    const phrasings = Array.from({ length: 13 }, (_, index) => `phrasing ${index + 1}`);
    const split = splitPhrasings(phrasings);
    expect(split.heldOutPhrasings).toEqual(['phrasing 6', 'phrasing 12']);
    expect(split.phrasings).toHaveLength(11);
  });
});
