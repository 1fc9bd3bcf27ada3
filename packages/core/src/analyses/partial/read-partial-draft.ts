import type { PartialValue } from '../../reasoning/with-values.ts';
import { ANALYSIS_KINDS, type AnalysisKind } from '../analysis-kind.ts';
import { DRAFTS, type Drafts } from '../drafts.ts';
import { lenientSchema } from './lenient-schema.ts';
import { withoutGrowing } from './without-growing.ts';

/** Fields in the reasoner's own words, to be shown while they are written. */
const OWN_WORDS: { readonly [K in AnalysisKind]: readonly (keyof Drafts[K] & string)[] } = {
  product: [
    'category',
    'name',
    'colors',
    'pattern',
    'material',
    'style',
    'features',
    'audience',
    'scenes',
    'description',
  ],
  chart: ['subject', 'findings', 'anomalies', 'recommendations', 'summary'],
  document: ['summary'],
};

const LENIENT = new Map(ANALYSIS_KINDS.map((kind) => [kind, lenientSchema(DRAFTS[kind])]));

/** What can be shown of a draft that is being written, whatever it turns out to be. */
export function readPartialDraft<K extends AnalysisKind>(kind: K, value: unknown): PartialValue<Drafts[K]> {
  const read = LENIENT.get(kind)?.safeParse(withoutGrowing(value, OWN_WORDS[kind]));
  return (read?.success ? read.data : {}) as PartialValue<Drafts[K]>;
}
