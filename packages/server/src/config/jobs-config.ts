import { z } from 'zod';

export const DEFAULT_MAX_JOBS = 100;
export const DEFAULT_MAX_JOB_IMAGES = 1_000;
/** Pictures: one thinks while the encoders look at the next. */
export const DEFAULT_JOB_CONCURRENCY = 2;
/** Attempts after the first. */
export const DEFAULT_JOB_RETRIES = 5;

/** What is computed for many pictures at once, and how much of it is kept. */
export const jobsConfigSchema = z.strictObject({
  /** Jobs that are kept; when there are more, those that ended go, oldest first. */
  max: z.int().min(1).max(10_000).default(DEFAULT_MAX_JOBS),
  /** Of one job. */
  maxImages: z.int().min(1).max(10_000).default(DEFAULT_MAX_JOB_IMAGES),
  /** Of all jobs together, in work at a time. */
  concurrency: z.int().min(1).max(64).default(DEFAULT_JOB_CONCURRENCY),
  /** Of a picture whose failure may pass, such as a full queue, after the first attempt. */
  retries: z.int().min(0).max(100).default(DEFAULT_JOB_RETRIES),
});

export type JobsConfig = Readonly<z.output<typeof jobsConfigSchema>>;
