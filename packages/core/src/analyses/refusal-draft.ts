import { z } from 'zod';
import { SHOWN_THINGS, type AnalysisKind } from './analysis-kind.ts';

/** What the reasoner writes where the picture does not show what it is to analyse. */
export const refusalDraftSchema = (kind: AnalysisKind) =>
  z.strictObject({ shows: z.enum(SHOWN_THINGS).exclude([kind]), reason: z.string() });

export type RefusalDraft = z.infer<ReturnType<typeof refusalDraftSchema>>;
