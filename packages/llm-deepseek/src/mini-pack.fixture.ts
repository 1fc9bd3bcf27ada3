import {
  buildPrompt,
  describeEvidence,
  parsePluginOptions,
  type PluginServices,
  type Prompt,
  type Reasoner,
} from '@glimpse/core';
import { testServices } from '@glimpse/core/testing';
import { plugin } from './deepseek-plugin.ts';

/** A reasoner with the plugin's default options, or with those given. */
export const createMiniReasoner = (
  options: object = {},
  services: Partial<PluginServices> = {},
): Promise<Reasoner> =>
  plugin.create(parsePluginOptions(plugin, options), { ...testServices('deepseek'), ...services });

/** The prompt that the pipeline sends for a picture with this caption. */
export const promptFor = (caption: string, question: string): Prompt =>
  buildPrompt({
    language: 'en',
    images: [[describeEvidence({ kind: 'caption', text: caption })]],
    question,
  });
