import { expect, it } from '@jest/globals';
import { formatReport, formatWrong } from './format-report.ts';
import { makeReport } from './make-report.ts';
import { resultOf } from './result.fixture.ts';

const asked = { language: 'en', kind: 'brand', question: 'Which brand is it?', heldOut: false } as const;
const results = [
  resultOf({ attributes: { 'product color': true } }),
  resultOf({ pictureKind: 'pie chart', right: false, received: 'a cup' }),
  resultOf({ measure: 'labels', model: 'mobilevit' }),
  resultOf({ measure: 'English answers', model: 'blip2 + deepseek', asked, received: 'ACME', right: false }),
];

it('prints each measure against its threshold, and where the errors are', () => {
  const report = makeReport(results, { pack: 'mini', seed: 7, count: 2, otherCharts: 0, sampled: false });
  expect(formatReport(report)).toMatchInlineSnapshot(`
   "Pack 'mini' on 2 unseen pictures and 0 charts of another library from seed 7, greedy

   measure                     model  right  accuracy       threshold
   --------------------------------------------------------------------------
   captions                    blip2    1/2     50.0%  at least 97.0%  MISSED
   labels                  mobilevit    1/1    100.0%  at least 99.0%  passed
   English answers  blip2 + deepseek    0/1      0.0%  at least 95.0%  MISSED

   attribute      captions
   -------------------------------
   product color       1/1  100.0%

   language  English answers
   -------------------------------
   en                    0/1  0.0%

   picture    captions          labels          English answers
   ------------------------------------------------------------------
   mug             1/1  100.0%     1/1  100.0%              0/1  0.0%
   pie chart       0/1    0.0%

   question  English answers
   -------------------------------
   brand                 0/1  0.0%"
  `);
});

it('prints as many errors as asked for', () => {
  const wrong = results.filter(({ right }) => !right);
  expect(formatWrong(wrong, 1).split('\n')).toHaveLength(3);
  expect(formatWrong(wrong.slice(1), 5)).toMatchInlineSnapshot(`
   "English answers of blip2 + deepseek, seed 1: Which brand is it? (brand)
     expected "a mug"
     received "ACME""
  `);
});
