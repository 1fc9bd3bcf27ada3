import type { EncoderWith } from '@glimpse/core';
import { testServices } from '@glimpse/core/testing';
import { createOnnxRuntime } from '@glimpse/onnx';
import { countingRuntime, worldPictures, type WorldPicture } from '@glimpse/onnx/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clipOptionsSchema } from './clip-options.ts';
import { plugin } from './clip-plugin.ts';
import { createClipEncoder } from './create-clip-encoder.ts';
import { dot } from './unit-vectors.ts';

type Clip = EncoderWith<'match' | 'embed' | 'embedText'>;

const onnx = countingRuntime(createOnnxRuntime({ threads: 1 }));
const createClip = (options: object = {}): Promise<Clip> =>
  createClipEncoder(clipOptionsSchema.parse(options), testServices('eyes'), onnx);

describe('CLIP of the mini pack', () => {
  let encoder: Clip;
  let pictures: readonly WorldPicture[];
  let captions: readonly string[];

  beforeAll(async () => {
    encoder = await createClip();
    pictures = await worldPictures();
    captions = pictures.map(({ caption }) => caption);
  });
  afterAll(async () => {
    await encoder.dispose();
  });

  it('finds the caption of each picture among those of all', async () => {
    const found = await encoder.match(pictures, { texts: captions });
    for (const [index, { matches }] of found.entries()) {
      expect(matches.map(({ text }) => text)).toEqual(captions);
      const scores = matches.map(({ score }) => score);
      expect(scores.indexOf(Math.max(...scores))).toBe(index);
      expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 6);
    }
  });

  it('places pictures and texts in one space, each with length 1', async () => {
    const images = (await encoder.embed(pictures)).map(({ vector }) => vector);
    const texts = (await encoder.embedText(captions)).map(({ vector }) => vector);
    for (const vector of [...images, ...texts]) {
      expect(vector).toHaveLength(64);
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
    }
    for (const [index, image] of images.entries()) {
      const cosines = texts.map((text) => dot(image, text));
      expect(cosines.indexOf(Math.max(...cosines))).toBe(index);
    }
  });

  it('gives a picture and a text the same vector alone as among others', async () => {
    const [together, alone] = [await encoder.embed(pictures), await encoder.embed(pictures.slice(2, 3))];
    expect(dot(together[2]!.vector, alone[0]!.vector)).toBeCloseTo(1, 5);
    const other = await createClip();
    const [text] = await other.embedText(captions.slice(2, 3));
    await other.dispose();
    const read = await encoder.embedText(captions);
    expect(dot(read[2]!.vector, text!.vector)).toBeCloseTo(1, 5);
  });

  it('computes the vector of a text once', async () => {
    await encoder.embedText(captions);
    const before = onnx.runs('text.onnx');
    await encoder.embedText([...captions].reverse());
    await encoder.match(pictures, { texts: captions });
    expect(onnx.runs('text.onnx')).toBe(before);
    await encoder.embedText(['a text that is new']);
    expect(onnx.runs('text.onnx')).toBe(before + 1);
  });

  it('keeps its vectors, whatever a caller does to an answer', async () => {
    const [first] = await encoder.embedText(captions.slice(0, 1));
    const known = first!.vector.slice();
    first!.vector.fill(0);
    expect((await encoder.embedText(captions.slice(0, 1)))[0]!.vector).toEqual(known);
  });

  it('looks at 16 pictures in two runs', async () => {
    const before = onnx.runs('vision.onnx');
    const sixteen = Array.from({ length: 16 }, (_, index) => pictures[index % pictures.length]!);
    expect(await encoder.embed(sixteen)).toHaveLength(16);
    expect(onnx.runs('vision.onnx') - before).toBe(2);
  });

  it('describes in the phrases that it was given', async () => {
    const descriptions = await encoder.describe(pictures);
    expect(descriptions.map(({ evidence }) => evidence.kind)).toEqual(pictures.map(() => 'matches'));
    // Of a hundred phrases and more, a model of this size may take the wrong one once.
    const right = descriptions.filter(({ text }, index) => text.includes(pictures[index]!.label));
    expect(right.length).toBeGreaterThanOrEqual(pictures.length - 1);
    const choosy = await createClip({ phrases: ['a chart', ...captions.slice(0, 1)] });
    const [description] = await choosy.describe(pictures.slice(0, 1));
    await choosy.dispose();
    expect(description!.text).toContain(captions[0]);
  });

  it('puts texts into its templates for matching, but not for an embedding', async () => {
    const templated = await createClip({ templates: ['{}', '{} on a teal background'] });
    const plain = await encoder.match(pictures, { texts: ['a mug', 'a phone'] });
    expect(await templated.match(pictures, { texts: ['a mug', 'a phone'] })).not.toEqual(plain);
    expect(await templated.embedText(['a mug'])).toEqual(await encoder.embedText(['a mug']));
    await templated.dispose();
  });

  it('reads the beginning of a text that is too long', async () => {
    const long = 'a red mug '.repeat(40);
    const [one, other] = await encoder.embedText([long, `${long} and a phone`]);
    expect(one).toEqual(other);
  });

  it('refuses to match no text, before it looks', async () => {
    const before = onnx.runs('vision.onnx');
    await expect(encoder.match(pictures, { texts: [] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(onnx.runs('vision.onnx')).toBe(before);
  });

  it('has a card that needs no graph', async () => {
    const card = await plugin.card(clipOptionsSchema.parse({}), testServices('eyes'));
    expect(card).toMatchObject({ model: 'clip', pack: 'mini', architecture: 'CLIP' });
    expect(card).toEqual(encoder.card);
  });
});
