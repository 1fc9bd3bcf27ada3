import {
  ANALYSIS_KINDS,
  LANGUAGES,
  THINKING_MODES,
  TONES,
  type Analysis,
  type SerializedError,
} from '@glimpse/core';
import { z } from 'zod';

/** How a job analyses each of its pictures, as of a single analysis. */
export const jobOptionsSchema = z.object({
  tone: z.enum(TONES).optional(),
  language: z.enum(LANGUAGES).optional(),
  encoders: z.array(z.string()).optional(),
  reasoner: z.string().optional(),
  sampling: z
    .object({
      greedy: z.boolean().optional(),
      temperature: z.number().optional(),
      topP: z.number().optional(),
      repeatPenalty: z.number().optional(),
      seed: z.int().optional(),
    })
    .optional(),
  thinking: z
    .object({ mode: z.enum(THINKING_MODES).optional(), budgetTokens: z.int().optional() })
    .optional(),
  maxTokens: z.int().optional(),
  cache: z.enum(['use', 'refresh', 'off']).optional(),
  /** Of equal priority, clients get equal shares of the reasoner. Default: each job is a client of its own. */
  client: z.string().optional(),
});

/** What a job began with; it never changes. */
export const jobStartSchema = z.object({
  id: z.uuid(),
  kind: z.enum(ANALYSIS_KINDS),
  options: jobOptionsSchema,
  images: z
    .array(
      z.object({
        sha256: z.string(),
        /** A picture that was removed and added again is another one. */
        addedAt: z.iso.datetime(),
      }),
    )
    .min(1),
  createdAt: z.iso.datetime(),
});

export const jobEndSchema = z.object({
  state: z.enum(['done', 'cancelled']),
  endedAt: z.iso.datetime(),
});

export type JobOptions = Readonly<z.infer<typeof jobOptionsSchema>>;
export type JobStart = Readonly<z.infer<typeof jobStartSchema>>;
export type JobEnd = Readonly<z.infer<typeof jobEndSchema>>;
export type JobImage = Readonly<JobStart['images'][number]>;

/** What became of a picture. */
export type JobResult =
  | { readonly status: 'done'; readonly analysis: Analysis }
  | { readonly status: 'failed'; readonly error: SerializedError };

/** A job as its folder tells it. */
export interface StoredJob extends JobStart {
  /** Undefined while pictures are left, also where nobody works on them. */
  readonly end: JobEnd | undefined;
  /** Of the pictures with a result, by their SHA-256. */
  readonly results: ReadonlyMap<string, JobResult['status']>;
}

export const JOB_STATES = ['running', 'interrupted', 'done', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const JOB_ITEM_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobItemStatus = (typeof JOB_ITEM_STATUSES)[number];

/** A picture of a job. */
export interface JobItem {
  readonly job: string;
  readonly sha256: string;
  readonly status: JobItemStatus;
}

/** A job as it stands. */
export interface Job extends JobStart {
  readonly state: JobState;
  readonly endedAt: string | undefined;
  /** In the order in which they were named; without those that were removed meanwhile. */
  readonly items: readonly JobItem[];
}
