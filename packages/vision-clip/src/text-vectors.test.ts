import { describe, expect, it } from '@jest/globals';
import { TextVectors } from './text-vectors.ts';

/** Reads a text as its length and counts the texts of each run. */
const createReader = () => {
  const runs: number[] = [];
  return {
    runs,
    config: { scale: 1, maxTokens: 77 },
    encode: (text: string) => Array.from(text, () => 0),
    read: (texts: readonly (readonly number[])[]) => {
      runs.push(texts.length);
      return Promise.resolve(texts.map(({ length }) => Float32Array.of(length)));
    },
  };
};

describe('TextVectors', () => {
  it('keeps the order, and computes equal texts once', async () => {
    const reader = createReader();
    const vectors = await new TextVectors(10).of(['mug', 'a', 'mug'], reader);
    expect(vectors).toEqual([Float32Array.of(3), Float32Array.of(1), Float32Array.of(3)]);
    expect(reader.runs).toEqual([2]);
  });

  it('computes only what it does not know', async () => {
    const [reader, known] = [createReader(), new TextVectors(10)];
    await known.of(['a', 'bb'], reader);
    expect(await known.of(['bb', 'ccc', 'a'], reader)).toEqual(
      [2, 3, 1].map((length) => Float32Array.of(length)),
    );
    expect(reader.runs).toEqual([2, 1]);
  });

  it('answers in full where there are more texts than it keeps, in several runs', async () => {
    const [reader, known] = [createReader(), new TextVectors(2)];
    const texts = Array.from({ length: 70 }, (_, index) => 'x'.repeat(index + 1));
    const vectors = await known.of(texts, reader);
    expect(vectors.map(([length]) => length)).toEqual(texts.map(({ length }) => length));
    expect(reader.runs).toEqual([32, 32, 6]);
  });

  it('takes texts that read alike for one', async () => {
    const reader = createReader();
    const [one, other] = await new TextVectors(10).of(['a  mug', ' a mug\n'], reader);
    expect(other).toBe(one);
    expect(reader.runs).toEqual([1]);
  });

  it('stops between runs when the signal aborts', async () => {
    const [reader, controller] = [createReader(), new AbortController()];
    const reason = new Error('left');
    const read: typeof reader.read = (texts) => {
      controller.abort(reason);
      return reader.read(texts);
    };
    const texts = Array.from({ length: 40 }, (_, index) => String(index));
    const call = new TextVectors(100).of(texts, { ...reader, read }, controller.signal);
    await expect(call).rejects.toBe(reason);
    expect(reader.runs).toEqual([32]);
  });
});
