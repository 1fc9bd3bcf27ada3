import { createHash } from 'node:crypto';
import type { ModelCard } from '../../spec/model-card.ts';

/** What stands in for a model: code that computes by rule. */
export type Rule = Pick<ModelCard, 'architecture' | 'summary'>;

/** The card of an instance that has no model; its fingerprint is that of the architecture. */
export const modelFreeCard = (model: string, { architecture, summary }: Rule): ModelCard => ({
  model,
  pack: 'none',
  architecture,
  summary,
  license: 'MIT',
  source: 'this repository',
  bytes: 0,
  fingerprint: createHash('sha256').update(architecture).digest('hex'),
});
