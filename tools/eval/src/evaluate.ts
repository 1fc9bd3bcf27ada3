import { hasAbility } from '@glimpse/core';
import { INTAKE, PIPELINE, VISION_ENCODERS, type Glimpse } from '@glimpse/server';
import { drawPicture } from './drawn-picture.ts';
import { judgeAnswers } from './judge-answers.ts';
import { judgeEyes } from './judge-eyes.ts';
import { judgeMatches } from './judge-matches.ts';
import type { Result } from './result.ts';

export interface EvaluateOptions {
  /** Pictures. */
  readonly count: number;
  /** Of the first picture; the next ones follow. */
  readonly seed: number;
  readonly sampled: boolean;
  readonly signal: AbortSignal;
  /** Told how many pictures are done. */
  readonly onProgress: (done: number) => void;
}

/** Pictures of one call to an encoder. */
const CALL_SIZE = 16;

/** Shows pictures to a whole server and compares what it says with what is true of them. */
export async function evaluate(
  container: Glimpse['container'],
  { count, seed, sampled, signal, onProgress }: EvaluateOptions,
): Promise<Result[]> {
  const intake = container.resolve(INTAKE);
  const encoders = container.resolve(VISION_ENCODERS).all;
  const pipeline = container.resolve(PIPELINE);
  const results: Result[] = [];
  for (let done = 0; done < count;) {
    const seeds = Array.from(
      { length: Math.min(CALL_SIZE, count - done) },
      (_, index) => seed + done + index,
    );
    const pictures = await Promise.all(seeds.map((current) => drawPicture(current, intake, signal)));
    for (const encoder of encoders) {
      results.push(...(await judgeEyes(pictures, encoder, signal)));
      if (hasAbility(encoder, 'match')) results.push(...(await judgeMatches(pictures, encoder, signal)));
    }
    results.push(...(await judgeAnswers(pictures, pipeline, { sampled, signal })));
    done += pictures.length;
    onProgress(done);
  }
  return results;
}
