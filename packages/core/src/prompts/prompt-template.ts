import type { Evidence } from '../spec/evidence.ts';

/** The words of a prompt in one language. */
export interface PromptTemplate {
  readonly instructions: string;
  /** Instead, where there are several images. */
  readonly instructionsForSeveral: string;
  readonly evidenceHeading: string;
  readonly evidenceNames: Readonly<Record<Evidence['kind'], string>>;
  /** Joins a name and what follows it. */
  readonly colon: string;
  /** Stands before the number of one of several images, from 1 on. */
  readonly imageName: string;
  readonly questionName: string;
}
