import { expect, it } from '@jest/globals';
import { formatReport, formatWrong } from './format-report.ts';
import { makeReport } from './make-report.ts';
import { resultOf } from './result.fixture.ts';

const asked = { language: 'en', kind: 'brand', question: 'Which brand is it?', refusal: true } as const;
const results = [
  resultOf({}),
  resultOf({ pictureKind: 'pie chart', right: false, received: 'a cup' }),
  resultOf({ measure: 'labels', model: 'mobilevit' }),
  resultOf({ measure: 'answers', model: 'blip2 + deepseek', asked, received: 'ACME', right: false }),
];

it('prints each measure against its threshold, and where the errors are', () => {
  const report = makeReport(results, { pack: 'mini', seed: 7, count: 2, sampled: false });
  expect(formatReport(report)).toMatchInlineSnapshot(`
   "Pack 'mini' on 2 unseen pictures from seed 7, greedy

   measure                                 model  right  accuracy       threshold
   --------------------------------------------------------------------------------------
   captions                                blip2    1/2     50.0%  at least 90.0%  MISSED
   labels                              mobilevit    1/1    100.0%  at least 97.0%  passed
   answers                      blip2 + deepseek    0/1      0.0%  at least 85.0%  MISSED
     of these, honest refusals  blip2 + deepseek    0/1      0.0%

   language  answers
   -----------------------
   en            0/1  0.0%

   picture    captions          labels          answers
   ----------------------------------------------------------
   mug             1/1  100.0%     1/1  100.0%      0/1  0.0%
   pie chart       0/1    0.0%

   question  answers
   -----------------------
   brand         0/1  0.0%"
  `);
});

it('prints as many errors as asked for', () => {
  const wrong = results.filter(({ right }) => !right);
  expect(formatWrong(wrong, 1).split('\n')).toHaveLength(3);
  expect(formatWrong(wrong.slice(1), 5)).toMatchInlineSnapshot(`
   "answers of blip2 + deepseek, seed 1: Which brand is it? (brand)
     expected "a mug"
     received "ACME""
  `);
});
