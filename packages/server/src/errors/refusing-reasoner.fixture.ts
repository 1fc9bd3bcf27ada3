import type { Reasoner, ReasonerPlugin } from '@glimpse/core';
import { modelFreeCard, modelFreePlugin } from '@glimpse/core/testing/model-free';
import { z } from 'zod';

const rule = { architecture: 'Refusal', summary: 'Sees something else in every picture' };
const REFUSAL = JSON.stringify({ shows: 'other', reason: 'A blank wall.' });
const usage = { promptTokens: 1, reusedPromptTokens: 0, thinkingTokens: 0, answerTokens: 1 };

/** A reasoner without a model: whatever it is to analyse, it says that the picture shows something else. */
export const plugin: ReasonerPlugin = {
  ...modelFreePlugin('refusing-reasoner', rule),
  kind: 'reasoner',
  optionsSchema: z.strictObject({}),
  create: (_options, { name }) => {
    const reasoner: Reasoner = {
      name,
      card: modelFreeCard(name, rule),
      reason: async function* () {
        yield await Promise.resolve({ type: 'answer', text: REFUSAL });
        yield { type: 'finish', reason: 'stop', usage };
      },
      dispose: () => Promise.resolve(),
    };
    return Promise.resolve(reasoner);
  },
};
