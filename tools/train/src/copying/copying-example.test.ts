import { describe, expect, it } from '@jest/globals';
import { copyingExample } from './copying-example.ts';

const examples = Array.from({ length: 100 }, (_, seed) => copyingExample(seed));
const exchanges = examples.flatMap(({ prefix, questions }) =>
  questions.map((exchange) => ({ ...exchange, prefix })),
);
const asking = (what: RegExp) => exchanges.filter(({ question }) => what.test(question));

describe('copyingExample', () => {
  it('asks for what is printed, beside a label that is printed once', () => {
    for (const { prefix, question, thought, answer } of asking(/printed at|处印着/u)) {
      const value = /(?:printed: |印着 )(.+?)[.。]$/u.exec(thought)?.[1] ?? '';
      const label = /(?:printed at |问题：)(.+?)(?:\?|处印着什么？)$/u.exec(question)?.[1] ?? '';
      expect(value).not.toBe('');
      expect(prefix).toContain(value);
      expect(prefix.split(label)).toHaveLength(2);
      expect(answer).toContain(value);
    }
  });

  it('asks for all that is printed, in turn', () => {
    for (const { prefix, answer } of asking(/line by line|逐行/u)) {
      const listed = (JSON.parse(answer) as (string | { text: string })[]).map((one) =>
        typeof one === 'string' ? one : one.text,
      );
      let at = 0;
      for (const value of listed) {
        at = prefix.indexOf(value, at) + value.length;
        expect(at).toBeGreaterThanOrEqual(value.length);
      }
    }
  });

  it('asks for a label that a caption counts', () => {
    const ordinals = ['first', 'second', 'third', 'fourth'];
    for (const { prefix, thought, answer } of asking(/highest|最高/u)) {
      const position = ordinals.indexOf(/the (\w+) is the highest/u.exec(prefix)?.[1] ?? '');
      const label = /(?:is printed: |印着 )(.+?)[.。]$/u.exec(thought)?.[1] ?? '';
      expect(position).toBeGreaterThanOrEqual(0);
      expect(prefix.split(/ \| |\n/u)).toContain(label);
      expect(answer).toContain(label);
    }
  });

  it('is the same for the same seed, and another one for another', () => {
    expect(copyingExample(3)).toEqual(copyingExample(3));
    expect(new Set(examples.map(({ prefix }) => prefix)).size).toBe(examples.length);
    for (const what of [/printed at/u, /逐行/u, /最高/u]) expect(asking(what)).not.toEqual([]);
  });
});
