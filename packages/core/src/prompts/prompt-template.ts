import type { Evidence } from '../spec/evidence.ts';

/** The words of a prompt in one language. */
export interface PromptTemplate {
  readonly instructions: string;
  readonly evidenceHeading: string;
  readonly evidenceNames: Readonly<Record<Evidence['kind'], string>>;
  /** Joins a name and what follows it. */
  readonly colon: string;
  readonly questionName: string;
}
