import { hasAbility } from '@glimpse/core';
import { ANALYSES, INTAKE, PIPELINE, VISION_ENCODERS, type Glimpse } from '@glimpse/server';
import { Random, sample, type Picture } from '@glimpse/world';
import { drawVegaChart } from '@glimpse/world/vega';
import { takeIn, type DrawnPicture } from './drawn-picture.ts';
import { judgeAnalyses } from './judge-analyses.ts';
import { judgeAnswers } from './judge-answers.ts';
import { judgeEyes, judgeOtherCharts } from './judge-eyes.ts';
import { judgeMatches } from './judge-matches.ts';
import type { Result } from './result.ts';

export interface EvaluateOptions {
  /** Pictures of the synthetic world. */
  readonly count: number;
  /** Of these, the first so many are analysed, too. */
  readonly analyses: number;
  /** Charts from a library that no training picture came from. */
  readonly otherCharts: number;
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
  { count, analyses, otherCharts, seed, sampled, signal, onProgress }: EvaluateOptions,
): Promise<Result[]> {
  const intake = container.resolve(INTAKE);
  const encoders = container.resolve(VISION_ENCODERS).all;
  const pipeline = container.resolve(PIPELINE);
  const results: Result[] = [];
  let done = 0;

  const each = async (
    total: number,
    draw: (seed: number) => Picture | Promise<Picture>,
    judge: (pictures: readonly DrawnPicture[]) => Promise<void>,
  ): Promise<void> => {
    for (let start = 0; start < total; start += CALL_SIZE) {
      const size = Math.min(CALL_SIZE, total - start);
      const seeds = Array.from({ length: size }, (_, index) => seed + start + index);
      const pictures = await Promise.all(
        seeds.map(async (current) => takeIn(current, await draw(current), intake, signal)),
      );
      await judge(pictures);
      done += size;
      onProgress(done);
    }
  };

  await each(count, sample, async (pictures) => {
    for (const encoder of encoders) {
      results.push(...(await judgeEyes(pictures, encoder, signal)));
      if (hasAbility(encoder, 'match')) results.push(...(await judgeMatches(pictures, encoder, signal)));
    }
    results.push(...(await judgeAnswers(pictures, pipeline, { sampled, signal })));
    const analysed = pictures.filter((picture) => picture.seed < seed + analyses);
    results.push(...(await judgeAnalyses(analysed, container.resolve(ANALYSES), { sampled, signal })));
  });
  await each(
    otherCharts,
    (current) => drawVegaChart(new Random(current)),
    async (pictures) => {
      for (const encoder of encoders) results.push(...(await judgeOtherCharts(pictures, encoder, signal)));
    },
  );
  return results;
}
