import { LANGUAGES } from '@glimpse/core';
import { KINDS, kindLabel } from '@glimpse/world';
import { MEASURES, type Measure, type Result } from './result.ts';
import { scoreOf, scoresBy, scoresOfAttributes, type Score } from './score.ts';
import { THRESHOLDS } from './thresholds.ts';

export interface Settings {
  readonly pack: string;
  readonly seed: number;
  readonly count: number;
  readonly otherCharts: number;
  readonly sampled: boolean;
}

export interface MeasureReport extends Score {
  readonly measure: Measure;
  readonly model: string;
  readonly threshold: number;
  readonly passed: boolean;
  readonly byPicture: Readonly<Record<string, Score>>;
  /** Empty where no questions were asked. */
  readonly byLanguage: Readonly<Record<string, Score>>;
  readonly byQuestion: Readonly<Record<string, Score>>;
  /** Of what captions state; empty for other measures. */
  readonly byAttribute: Readonly<Record<string, Score>>;
}

export interface Report {
  readonly settings: Settings;
  readonly passed: boolean;
  readonly measures: readonly MeasureReport[];
  readonly wrong: readonly Result[];
}

/** Depends on the results alone, so that equal runs give equal reports. */
export function makeReport(results: readonly Result[], settings: Settings): Report {
  const measures = MEASURES.flatMap((measure) => {
    const ofMeasure = results.filter((result) => result.measure === measure);
    const models = [...new Set(ofMeasure.map(({ model }) => model))];
    return models.map((model) =>
      reportMeasure(
        measure,
        model,
        ofMeasure.filter((result) => result.model === model),
      ),
    );
  });
  return {
    settings,
    passed: measures.every(({ passed }) => passed),
    measures,
    wrong: results.filter(({ right }) => !right),
  };
}

function reportMeasure(measure: Measure, model: string, results: readonly Result[]): MeasureReport {
  const score = scoreOf(results);
  const threshold = THRESHOLDS[measure];
  const byPicture = scoresBy(results, ({ pictureKind }) => pictureKind);
  const byLanguage = scoresBy(results, ({ asked }) => asked?.language);
  const byQuestion = scoresBy(results, ({ asked }) => asked?.kind);
  return {
    measure,
    model,
    ...score,
    threshold,
    passed: score.accuracy >= threshold,
    byPicture: inOrder(byPicture, KINDS.map(kindLabel)),
    byLanguage: inOrder(byLanguage, LANGUAGES),
    byQuestion: inOrder(byQuestion, Object.keys(byQuestion).sort()),
    byAttribute: scoresOfAttributes(results),
  };
}

const inOrder = (scores: Record<string, Score>, order: readonly string[]): Record<string, Score> =>
  Object.fromEntries(order.flatMap((name) => (scores[name] ? [[name, scores[name]] as const] : [])));
