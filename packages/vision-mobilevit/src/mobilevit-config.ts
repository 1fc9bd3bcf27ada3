import { z } from 'zod';

/** What is needed of the model's `config.json`: its labels, in the order of the logits. */
export const mobilevitConfigSchema = z
  .object({ model_type: z.literal('mobilevit'), id2label: z.record(z.string(), z.string()) })
  .transform(({ id2label }, context) => {
    const labels = Object.keys(id2label).map((_, index) => id2label[index]);
    if (labels.every((label) => label !== undefined)) return { labels };
    context.addIssue({ code: 'custom', path: ['id2label'], message: 'expected ids from 0 without a gap' });
    return z.NEVER;
  });
