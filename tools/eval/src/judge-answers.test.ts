import { expect, it } from '@jest/globals';
import type { Answer, AnswerRequest, Evidence } from '@glimpse/core';
import { isRefusal } from '@glimpse/train';
import { chooseQuestions } from './choose-questions.ts';
import { picturesOf } from './drawn-picture.fixture.ts';
import { judgeAnswers } from './judge-answers.ts';

const { signal } = new AbortController();
const pictures = picturesOf([2_000_000_000, 2_000_000_001]);
const chosen = pictures.flatMap(({ truth, seed }) => chooseQuestions(truth, seed));

/** A pipeline that answers what `say` says, with a caption as its evidence. */
function pipelineOf(say: (request: AnswerRequest) => string, evidence?: Evidence) {
  const requests: AnswerRequest[] = [];
  const answer = (request: AnswerRequest): Promise<Answer> => {
    requests.push(request);
    return Promise.resolve({
      text: say(request),
      thinking: '',
      language: 'en',
      reasoner: 'brain',
      evidence: request.images.map(({ sha256: image }) => {
        return { encoder: 'eyes', image, text: '', evidence: evidence ?? { kind: 'caption', text: '' } };
      }),
      finishReason: 'stop',
      cached: false,
      usage: { promptTokens: 0, reusedPromptTokens: 0, thinkingTokens: 0, answerTokens: 0 },
    });
  };
  return { requests, answer };
}

const rightAnswer = ({ question }: AnswerRequest): string =>
  chosen.find((one) => one.question === question)?.expectedFor({ source: 'caption' }) ?? '';

it('takes what follows from the truth for right', async () => {
  const results = await judgeAnswers(pictures, pipelineOf(rightAnswer), { sampled: false, signal });
  expect(results.every(({ right, model }) => right && model === 'eyes + brain')).toBe(true);
  expect(results.map(({ measure }) => measure)).toEqual(
    chosen.flatMap(({ heldOut, language, expectedFor }) => [
      heldOut ? 'held-out answers' : language === 'en' ? 'English answers' : 'Chinese answers',
      isRefusal(expectedFor({ source: 'caption' })) ? 'honest refusals' : 'no wrong refusals',
    ]),
  );
});

it('takes another answer for wrong, and keeps both', async () => {
  const [first] = await judgeAnswers(
    pictures,
    pipelineOf(() => 'No idea.'),
    { sampled: false, signal },
  );
  expect(first).toMatchObject({
    right: false,
    received: 'No idea.',
    asked: { question: chosen[0]?.question },
  });
});

it('expects what the labels tell where they are the evidence', async () => {
  const labels: Evidence = { kind: 'labels', labels: [{ text: 'mug', score: 0.4 }] };
  const results = await judgeAnswers(
    pictures,
    pipelineOf(() => '', labels),
    { sampled: false, signal },
  );
  expect(results.map(({ expected }) => expected)).toEqual(
    chosen.flatMap(({ expectedFor }) => {
      const expected = expectedFor({ source: 'labels', score: 0.4 });
      return [expected, expected];
    }),
  );
});

it('counts a refusal where an answer was due, and an answer where a refusal was', async () => {
  const results = await judgeAnswers(
    pictures,
    pipelineOf(() => 'The image does not show the owner.'),
    { sampled: false, signal },
  );
  const right = (measure: string) => results.filter((one) => one.measure === measure).map((one) => one.right);
  expect(right('no wrong refusals')).toContain(false);
  expect(right('no wrong refusals')).not.toContain(true);
  expect(right('honest refusals')).not.toContain(false);
});

it('refuses evidence that no question is about', async () => {
  const evidence: Evidence = { kind: 'text', lines: [] };
  await expect(
    judgeAnswers(
      pictures,
      pipelineOf(() => '', evidence),
      { sampled: false, signal },
    ),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { received: 'text' } });
});

it.each([
  { sampled: false, sampling: { greedy: true } },
  { sampled: true, sampling: { seed: 2_000_000_000 } },
])('samples repeatably, or not at all ($sampled)', async ({ sampled, sampling }) => {
  const pipeline = pipelineOf(rightAnswer);
  await judgeAnswers(pictures, pipeline, { sampled, signal });
  expect(pipeline.requests[0]?.sampling).toEqual(sampling);
});
