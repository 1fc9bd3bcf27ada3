import { expect, test } from '@jest/globals';
import { FONT_FAMILY, HANDWRITTEN_FAMILY, MONOSPACED_FAMILY, SANS_FAMILIES, SERIF_FAMILIES } from './font.ts';
import type { Capturing } from './capture/capturing.ts';
import { renderPixels, renderPng } from './render.ts';
import { element, svgDocument } from './svg.ts';
import { textLine } from './text.ts';

const picture = (body: string, capturing?: Capturing) => ({
  svg: svgDocument(60, 30, body),
  width: 60,
  height: 30,
  ...(capturing && { capturing }),
});
const box = element('rect', { x: 10, y: 10, width: 20, height: 10, fill: 'black' });

test('pixels are RGB at the size of the drawing, or scaled', async () => {
  const { width, height, data } = await renderPixels(picture(box));
  expect([width, height, data.length]).toEqual([60, 30, 60 * 30 * 3]);
  expect((await renderPixels(picture(box), 0.5)).width).toBe(30);
});

test.each([FONT_FAMILY, HANDWRITTEN_FAMILY, MONOSPACED_FAMILY, ...SANS_FAMILIES, ...SERIF_FAMILIES])(
  'text is drawn with the committed font %s',
  async (family) => {
    const drawn = (name: string) =>
      renderPixels(picture(textLine('Ann 42', 2, 24, 16, { 'font-family': name })));
    const { data } = await drawn(family);
    expect(Math.min(...data)).toBeLessThan(100);
    if (family !== FONT_FAMILY) expect(data).not.toEqual((await drawn(FONT_FAMILY)).data);
  },
);

test('the same drawing gives the same PNG file', async () => {
  const capturing = { blur: 0.8, noise: 5, jpegQuality: 50, seed: 9 };
  const png = await renderPng(picture(box, capturing));
  expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  expect(await renderPng(picture(box, capturing))).toEqual(png);
});

test.each([{ blur: 1 }, { noise: 6 }, { jpegQuality: 30 }])('%j leaves its traces', async (loss) => {
  const clean = await renderPixels(picture(box));
  const worn = await renderPixels(picture(box, { ...loss, seed: 3 }));
  expect(worn.data.length).toBe(clean.data.length);
  expect(worn.data).not.toEqual(clean.data);
});

test('noise follows its seed and its strength', async () => {
  const deviation = async (noise: number, seed: number) => {
    const { data } = await renderPixels(
      picture(element('rect', { width: 60, height: 30, fill: 'grey' }), { noise, seed }),
    );
    return Math.sqrt(data.reduce((sum, value) => sum + (value - 128) ** 2, 0) / data.length);
  };
  expect(await deviation(8, 1)).toBeCloseTo(8, 0);
  expect(await deviation(8, 1)).not.toBe(await deviation(8, 2));
});
