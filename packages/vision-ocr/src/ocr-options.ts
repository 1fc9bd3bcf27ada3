import { z } from 'zod';

/** Those whose data comes with the package. */
export const OCR_LANGUAGES = ['eng', 'chi_sim'] as const;
export type OcrLanguage = (typeof OCR_LANGUAGES)[number];

/** Words below it are mostly texture that was taken for text. */
export const DEFAULT_MIN_SCORE = 0.35;

export const ocrOptionsSchema = z.strictObject({
  /** What may be printed. The first is looked for; the others where it gives little sense. */
  languages: z
    .array(z.enum(OCR_LANGUAGES))
    .min(1)
    .refine((languages) => new Set(languages).size === languages.length, 'expected each language once')
    .default([...OCR_LANGUAGES]),
  /** Words with a smaller score are left out, 0 to 1. */
  minScore: z.number().min(0).max(1).default(DEFAULT_MIN_SCORE),
});

export type OcrOptions = z.output<typeof ocrOptionsSchema>;
