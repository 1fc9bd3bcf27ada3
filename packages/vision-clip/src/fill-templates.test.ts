import { expect, it } from '@jest/globals';
import { fillTemplates } from './fill-templates.ts';

it('puts every text into every template, text by text', () => {
  expect(fillTemplates(['a cup', 'tea'], ['{}', 'a photo of {}.'])).toEqual([
    'a cup',
    'a photo of a cup.',
    'tea',
    'a photo of tea.',
  ]);
});

it('takes a text as it is, whatever a replacement pattern would mean', () => {
  expect(fillTemplates(["$& for {} $'"], ['sold: {}'])).toEqual(["sold: $& for {} $'"]);
});
