import { z } from 'zod';
import { paragraph, phrase } from '../draft-texts.ts';

/** Years. */
const age = z.int().min(0).max(99);

/** What the reasoner writes of a product. `price` is a quotation, to be held against the evidence. */
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
  price: phrase.nullable(),
  description: paragraph,
});

export type ProductDraft = z.infer<typeof productDraftSchema>;
