import { formatTable } from './format-table.ts';
import type { MeasureReport, Report } from './make-report.ts';
import type { Result } from './result.ts';
import type { Score } from './score.ts';

/** The report as text: each measure against its threshold, then by language, picture and question. */
export function formatReport({ settings, measures }: Report): string {
  const { pack, count, otherCharts, seed, sampled } = settings;
  const how = sampled ? 'sampled' : 'greedy';
  const title = `Pack '${pack}' on ${count} unseen pictures and ${otherCharts} charts of another library from seed ${seed}, ${how}`;
  return [
    title,
    summarize(measures),
    compare('attribute', measures, ({ byAttribute }) => byAttribute),
    compare('language', measures, ({ byLanguage }) => byLanguage),
    compare('picture', measures, ({ byPicture }) => byPicture),
    compare('question', measures, ({ byQuestion }) => byQuestion),
  ].join('\n\n');
}

/** The first `limit` wrong results, two lines each. */
export const formatWrong = (wrong: readonly Result[], limit: number): string =>
  wrong
    .slice(0, limit)
    .map(({ measure, model, seed, asked, expected, received }) =>
      [
        `${measure} of ${model}, seed ${seed}${asked ? `: ${asked.question} (${asked.kind})` : ''}`,
        `  expected ${JSON.stringify(expected)}`,
        `  received ${JSON.stringify(received)}`,
      ].join('\n'),
    )
    .join('\n');

function summarize(measures: readonly MeasureReport[]): string {
  const rows = measures.map(({ measure, model, threshold, passed, ...score }) => [
    measure,
    model,
    ...cells(score),
    `at least ${percent(threshold)}`,
    passed ? 'passed' : 'MISSED',
  ]);
  return formatTable(['measure', 'model', 'right', 'accuracy', 'threshold', ''], rows);
}

function compare(
  what: string,
  measures: readonly MeasureReport[],
  scoresOf: (measure: MeasureReport) => Readonly<Record<string, Score>>,
): string {
  const columns = measures.filter((measure) => Object.keys(scoresOf(measure)).length > 0);
  const names = [...new Set(columns.flatMap((measure) => Object.keys(scoresOf(measure))))];
  const rows = names.map((name) => [
    name,
    ...columns.flatMap((measure) => {
      const score = scoresOf(measure)[name];
      return score ? cells(score) : ['', ''];
    }),
  ]);
  return formatTable([what, ...columns.flatMap(({ measure }) => [measure, ''])], rows);
}

const cells = (score: Score): string[] => [`${score.right}/${score.total}`, percent(score.accuracy)];

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
