import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProductDraft, ReasonerPlugin } from '@glimpse/core';
import { modelFreeCard, modelFreePlugin } from '@glimpse/core/testing/model-free';
import { z } from 'zod';

const optionsSchema = z.strictObject({
  /** Absolute path of a file that gets a line for each answer that is begun: the width of its picture. */
  counted: z.string(),
  /** Absolute path of a file without which no more than `free` answers are done. */
  gate: z.string().optional(),
  free: z.int().default(0),
});

const rule = { architecture: 'Product', summary: 'Calls each picture a product by its width' };

const draftOf = (width: string): ProductDraft => ({
  shows: 'product',
  category: 'card',
  name: `card of ${width} pixels`,
  colors: ['red'],
  pattern: null,
  material: null,
  style: null,
  features: [],
  audience: null,
  scenes: [],
  price: null,
  description: 'A card.',
});

/** A reasoner without a model that leaves a trace of each answer; pictures of 13 pixels it calls something else. */
export const plugin: ReasonerPlugin<z.output<typeof optionsSchema>> = {
  ...modelFreePlugin('product-writer', rule),
  kind: 'reasoner',
  optionsSchema,
  create: ({ counted, gate, free }, { name }) =>
    Promise.resolve({
      name,
      card: modelFreeCard(name, rule),
      dispose: () => Promise.resolve(),
      async *reason({ prefix }, { signal } = {}) {
        const [, width = ''] = /(\d+) x \d+ pixels/.exec(prefix) ?? [];
        await appendFile(counted, `${width}\n`);
        const begun = (await readFile(counted, 'utf8')).trim().split('\n').length;
        while (gate && begun > free && !existsSync(gate)) await sleep(10, undefined, { signal });
        yield { type: 'thinking', text: 'A card.' };
        const refusal = { shows: 'other', reason: 'It brings bad luck.' };
        yield { type: 'answer', text: JSON.stringify(width === '13' ? refusal : draftOf(width)) };
        const usage = { promptTokens: 1, reusedPromptTokens: 0, thinkingTokens: 1, answerTokens: 1 };
        yield { type: 'finish', reason: 'stop', usage };
      },
    }),
};
