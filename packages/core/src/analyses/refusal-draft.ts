import { z } from 'zod';
import { sentence } from './draft-texts.ts';
import { SHOWN_THINGS, type AnalysisKind, type ShownThing } from './analysis-kind.ts';

/** What the reasoner writes where the picture does not show what it is to analyse. */
export interface RefusalDraft {
  /** Not what was asked for. */
  readonly shows: ShownThing;
  readonly reason: string;
}

export const refusalDraftSchema = (kind: AnalysisKind): z.ZodType<RefusalDraft> =>
  z.strictObject({ shows: z.enum(SHOWN_THINGS).exclude([kind]), reason: sentence });
