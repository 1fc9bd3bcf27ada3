import type { AnswerPipeline } from '@glimpse/core';
import { isRefusal, isRight } from '@glimpse/train';
import { kindLabel } from '@glimpse/world';
import { chooseQuestions, type ChosenQuestion } from './choose-questions.ts';
import type { DrawnPicture } from './drawn-picture.ts';
import type { Measure, Result } from './result.ts';
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
  const ask = async ({ seed, truth, image }: DrawnPicture, chosen: ChosenQuestion): Promise<Result[]> => {
    const { expectedFor, ...asked } = chosen;
    const sampling = sampled ? { seed } : { greedy: true };
    const { text, evidence, reasoner } = await pipeline.answer({
      images: [image],
      question: asked.question,
      sampling,
      signal,
    });
    const expected = expectedFor(viewOf(evidence[0]?.evidence));
    const judge = (measure: Measure, right: boolean): Result => ({
      measure,
      model: [...evidence.map(({ encoder }) => encoder), reasoner].join(' + '),
      seed,
      pictureKind: kindLabel(truth.kind),
      asked,
      expected,
      received: text,
      right,
    });
    return [
      judge(answersMeasure(asked), isRight(text, expected)),
      isRefusal(expected)
        ? judge('honest refusals', isRefusal(text))
        : judge('no wrong refusals', !isRefusal(text)),
    ];
  };
  const results = await Promise.all(
    pictures.flatMap((picture) =>
      chooseQuestions(picture.truth, picture.seed).map((chosen) => ask(picture, chosen)),
    ),
  );
  return results.flat();
}

function answersMeasure({ heldOut, language }: Pick<ChosenQuestion, 'heldOut' | 'language'>): Measure {
  if (heldOut) return 'held-out answers';
  return language === 'en' ? 'English answers' : 'Chinese answers';
}
