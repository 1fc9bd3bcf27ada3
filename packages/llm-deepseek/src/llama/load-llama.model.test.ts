import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MINI_PACK, silentLogger } from '@glimpse/core/testing';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LanguageModel, Token, TokenSampling } from '../language-model.ts';
import { loadLlama } from './load-llama.ts';

const reference = fileURLToPath(new URL('../../../../../shared/reference/llm/', import.meta.url));
const describeWithReference = existsSync(reference) ? describe : describe.skip;

const GREEDY: TokenSampling = { temperature: 0, topP: 1, seed: 0, repeatPenalty: 1, penalized: () => [] };
const DEFAULTS = {
  fingerprint: 'none',
  contextSize: 4096,
  sequences: 1,
  threads: 1,
  device: 'cpu',
  log: silentLogger,
  prefixes: { memoryBytes: 0, diskBytes: 0 },
} as const;
const load = (modelPath: string): Promise<LanguageModel> => loadLlama({ ...DEFAULTS, modelPath });

describeWithReference('llama runtime on the published stories260K', () => {
  const published = (): Token[] => {
    const text = readFileSync(`${reference}stories260K.expected_greedy.json`, 'utf8');
    const { bos, greedy_token_ids: tokens } = JSON.parse(text) as { bos: Token; greedy_token_ids: Token[] };
    return [bos, ...tokens];
  };
  let model: LanguageModel;
  let story: Token[];
  beforeAll(async () => {
    model = await load(`${reference}stories260K.gguf`);
    story = published();
  });
  afterAll(() => model.dispose());

  const take = async (prompt: Token[], count: number, sampling = GREEDY): Promise<Token[]> => {
    const tokens: Token[] = [];
    for await (const token of model.generate({ prefix: [], rest: prompt }, sampling))
      if (tokens.push(token) === count) break;
    return tokens;
  };

  it('continues greedily, token by token, as published', async () => {
    expect(story).toHaveLength(201);
    expect(await take(story.slice(0, 1), 200)).toEqual(story.slice(1));
  });

  it('continues a prompt that it evaluates in parts alike', async () => {
    expect(await take(story.slice(0, 150), 51)).toEqual(story.slice(150));
  });

  it('goes on after the tokens that it is given in place of its own', async () => {
    const tokens = model.generate({ prefix: [], rest: story.slice(0, 10) }, GREEDY);
    await tokens.next();
    expect(await tokens.next(story.slice(10, 40))).toEqual({ done: false, value: story[40] });
    await tokens.return();
  });

  it('repeats itself with the same seed only', async () => {
    const sampled = (seed: number): Promise<Token[]> =>
      take(story.slice(0, 1), 40, { ...GREEDY, temperature: 1, seed });
    expect(await sampled(1)).toEqual(await sampled(1));
    expect(await sampled(1)).not.toEqual(await sampled(2));
  });

  it('makes penalized tokens less likely', async () => {
    const [next = NaN] = story.slice(1);
    const [token] = await take(story.slice(0, 1), 1, {
      ...GREEDY,
      repeatPenalty: 2,
      penalized: () => [next],
    });
    expect(token).not.toBe(next);
  });

  it('takes the likeliest token that a penalty leaves, greedily and drawn', async () => {
    const penalized = story.slice(0, 64);
    const sampling = { ...GREEDY, repeatPenalty: 1.3, penalized: () => penalized };
    const greedy = await take(story.slice(0, 8), 24, sampling);
    const nearlyGreedy = await take(story.slice(0, 8), 24, { ...sampling, temperature: 1e-4 });
    expect(nearlyGreedy).toEqual(greedy);
  });

  it('does not choose a token that is to be avoided', async () => {
    const [, next = NaN] = story;
    const [free] = await take(story.slice(0, 1), 1, GREEDY);
    const [token] = await take(story.slice(0, 1), 1, { ...GREEDY, avoided: () => free });
    expect(free).toBe(next);
    expect(token).not.toBe(next);
  });

  it('leaves a prompt between two parts when the signal aborts', async () => {
    const controller = new AbortController();
    const reason = new Error('left');
    const next = model.generate({ prefix: [], rest: story }, GREEDY, { signal: controller.signal }).next();
    controller.abort(reason);
    await expect(next).rejects.toBe(reason);
  });

  it('has no more context than the model was trained on', () => {
    expect(model.contextSize).toBeLessThan(4096);
  });
});

describe('llama runtime', () => {
  it('names the file that it cannot load', async () => {
    const path = fileURLToPath(import.meta.url);
    await expect(load(path)).rejects.toMatchObject({
      code: 'MODEL_LOAD_FAILED',
      message: expect.stringContaining(path),
    });
  });
});

it('says which device cannot be used, instead of computing elsewhere', async () => {
  const device = process.platform === 'darwin' ? 'cuda' : 'metal';
  const modelPath = join(MINI_PACK, 'deepseek/model-q8_0.gguf');
  const loading = loadLlama({ ...DEFAULTS, modelPath, device });
  await expect(loading).rejects.toMatchObject({ code: 'DEVICE_UNAVAILABLE', details: { device } });
});
