import { expect, test } from '@jest/globals';
import { isRefusal } from './is-refusal.ts';

test.each([
  'The image does not show a price.',
  ' the image does not show a lamp. It shows a red mug.',
  '图片没有显示价格。',
])('takes %j for a refusal', (answer) => {
  expect(isRefusal(answer)).toBe(true);
});

test.each([
  'No. The image does not show a lamp. It shows a red mug.',
  'No, the image shows no stamp on the letter.',
  'The image shows a mug.',
])('takes %j for an answer', (answer) => {
  expect(isRefusal(answer)).toBe(false);
});
