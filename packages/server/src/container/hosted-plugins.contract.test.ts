import {
  buildPrompt,
  describeEvidence,
  type Prompt,
  type Reasoner,
  type VisionAbility,
  type VisionEncoder,
} from '@glimpse/core';
import {
  describeReasonerContract,
  describeVisionEncoderContract,
  MINI_PACK,
  testServices,
} from '@glimpse/core/testing';
import { hostReasoner, hostVisionEncoder } from '@glimpse/host';
import { worldPictures } from '@glimpse/onnx/testing';
import { textPictures } from '@glimpse/vision-ocr/testing';
import { loadPlugin } from '../catalogue/load-plugin.ts';

async function createEncoder(name: string, packPath?: string): Promise<VisionEncoder> {
  const { plugin, ...loaded } = await loadPlugin(name, { options: {} }, '/');
  if (plugin.kind !== 'vision-encoder') throw new Error(`${name} is a ${plugin.kind}`);
  return hostVisionEncoder({ plugin, ...loaded, services: testServices(name, packPath) });
}

async function createReasoner(name: string, packPath?: string): Promise<Reasoner> {
  const { plugin, ...loaded } = await loadPlugin(name, { options: {} }, '/');
  if (plugin.kind !== 'reasoner') throw new Error(`${name} is a ${plugin.kind}`);
  return hostReasoner({ plugin, ...loaded, services: testServices(name, packPath) });
}

const ENCODERS: Record<string, readonly VisionAbility[]> = {
  blip2: ['caption', 'features'],
  clip: ['match', 'embed', 'embedText'],
  mobilevit: ['classify'],
};

for (const [name, abilities] of Object.entries(ENCODERS))
  describeVisionEncoderContract(`${name} in a process of its own`, {
    abilities,
    create: (packPath) => createEncoder(name, packPath),
    images: worldPictures,
    pack: { path: MINI_PACK, model: name },
  });

describeVisionEncoderContract('ocr in a process of its own', {
  abilities: ['readText'],
  create: (packPath) => createEncoder('ocr', packPath),
  images: textPictures,
  batchSize: 1,
});

const prompt = (text: string, question: string): Prompt =>
  buildPrompt({ language: 'en', images: [[describeEvidence({ kind: 'caption', text })]], question });

describeReasonerContract('deepseek in a process of its own', {
  create: (packPath) => createReasoner('deepseek', packPath),
  prompts: [
    prompt('a red striped ceramic mug on a white background', 'What product is this?'),
    prompt('a scanned invoice with a signature', 'What kind of document is this?'),
  ],
  wandering: prompt('a mug', 'Describe the image. '.repeat(60)),
  answersBySchema: true,
  checksAhead: true,
  pack: { path: MINI_PACK, model: 'deepseek' },
});
