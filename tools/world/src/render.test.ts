import { expect, test } from '@jest/globals';
import { renderPixels, renderPng } from './render.ts';
import { svgDocument } from './svg.ts';
import { textLine } from './text.ts';
import { sample } from './sample.ts';

const truth = sample(1).truth;

test('pixels are RGB at the size of the drawing, or scaled', () => {
  const picture = sample(1);
  const { width, height, data } = renderPixels(picture);
  expect([width, height, data.length]).toEqual([
    picture.width,
    picture.height,
    picture.width * picture.height * 3,
  ]);
  expect(renderPixels(picture, 0.5).width).toBe(picture.width / 2);
});

test('text is drawn with the committed font', () => {
  const svg = svgDocument(60, 30, textLine('€ 42', 5, 20, 16));
  const { data } = renderPixels({ truth, svg, width: 60, height: 30 });
  expect(Math.min(...data)).toBeLessThan(60);
});

test('the same drawing gives the same PNG file', () => {
  const png = renderPng(sample(3));
  expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  expect(renderPng(sample(3))).toEqual(png);
});
