import { z } from 'zod';

/** Years. */
const age = z.int().min(0).max(99);

/** What the reasoner writes of a product. `price` is a quotation, to be held against the evidence. */
export const productDraftSchema = z.strictObject({
  shows: z.literal('product'),
  category: z.string(),
  name: z.string(),
  colors: z.array(z.string()).max(6),
  pattern: z.string().nullable(),
  material: z.string().nullable(),
  style: z.string().nullable(),
  features: z.array(z.string()).max(6),
  audience: z.strictObject({ group: z.string(), ageFrom: age.nullable(), ageTo: age.nullable() }).nullable(),
  scenes: z.array(z.string()).max(4),
  price: z.string().nullable(),
  description: z.string(),
});

export type ProductDraft = z.infer<typeof productDraftSchema>;
