import { z } from 'zod';
import { paragraph, phrase, quote } from '../draft-texts.ts';

/** Years. */
const age = z.int().min(0).max(99);

/** What the reasoner writes of a product. `price` is a quotation, held to the evidence and against it. */
export const productDraftSchema = z.strictObject({
  shows: z.literal('product'),
  category: phrase,
  name: phrase,
  colors: z.array(phrase).max(6),
  pattern: phrase.nullable(),
  material: phrase.nullable(),
  style: phrase.nullable(),
  features: z.array(phrase).max(6),
  audience: z.strictObject({ group: phrase, ageFrom: age.nullable(), ageTo: age.nullable() }).nullable(),
  scenes: z.array(phrase).max(4),
  price: quote.nullable(),
  description: paragraph,
});

export type ProductDraft = z.infer<typeof productDraftSchema>;
