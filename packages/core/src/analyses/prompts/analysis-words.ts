import type { AnalysisKind } from '../analysis-kind.ts';
import type { Tone } from '../tone.ts';

/** The words of an analysis' question in one language. */
export interface AnalysisWords {
  readonly tasks: Readonly<Record<AnalysisKind, string>>;
  readonly tones: Readonly<Record<Tone, string>>;
  /** Stands before the shape of the answer. */
  readonly shape: string;
  /** Stands before the shape of a refusal. */
  readonly otherwise: string;
}
