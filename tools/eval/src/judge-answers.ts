import type { AnswerPipeline } from '@glimpse/core';
import { isRight } from '@glimpse/train';
import { kindLabel } from '@glimpse/world';
import { chooseQuestions, type ChosenQuestion } from './choose-questions.ts';
import type { DrawnPicture } from './drawn-picture.ts';
import type { Result } from './result.ts';
import { viewOf } from './view-of.ts';

export interface JudgeAnswersOptions {
  /** Draw tokens with the default sampling, seeded, instead of always taking the likeliest. */
  readonly sampled: boolean;
  readonly signal: AbortSignal;
}

/** Asks the whole pipeline: the default encoder looks, the default reasoner answers. */
export async function judgeAnswers(
  pictures: readonly DrawnPicture[],
  pipeline: Pick<AnswerPipeline, 'answer'>,
  { sampled, signal }: JudgeAnswersOptions,
): Promise<Result[]> {
  const ask = async ({ seed, truth, image }: DrawnPicture, chosen: ChosenQuestion): Promise<Result> => {
    const { heldOut, expectedFor, ...asked } = chosen;
    const sampling = sampled ? { seed } : { greedy: true };
    const answer = await pipeline.answer({ images: [image], question: asked.question, sampling, signal });
    const expected = expectedFor(viewOf(answer.evidence[0]?.evidence));
    return {
      measure: heldOut ? 'held-out answers' : 'answers',
      model: [...answer.evidence.map(({ encoder }) => encoder), answer.reasoner].join(' + '),
      seed,
      pictureKind: kindLabel(truth.kind),
      asked,
      expected,
      received: answer.text,
      right: isRight(answer.text, expected),
    };
  };
  return Promise.all(
    pictures.flatMap((picture) =>
      chooseQuestions(picture.truth, picture.seed).map((chosen) => ask(picture, chosen)),
    ),
  );
}
