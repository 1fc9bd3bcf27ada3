import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { LanguageModel, TokenSampling } from './language-model.ts';
import { loadLlama } from './llama-runtime.ts';
import { silentLogger } from './silent-logger.fixture.ts';

const reference = fileURLToPath(new URL('../../../../shared/reference/llm/', import.meta.url));
const describeWithReference = existsSync(reference) ? describe : describe.skip;

const GREEDY: TokenSampling = { temperature: 0, topP: 1, seed: 0, repeatPenalty: 1, penalized: () => [] };

describeWithReference('llama runtime on the published stories260K', () => {
  let model: LanguageModel;
  beforeAll(async () => {
    model = await loadLlama({
      modelPath: `${reference}stories260K.gguf`,
      contextSize: 4096,
      threads: 1,
      log: silentLogger,
    });
  });
  afterAll(() => model.dispose());

  const take = async (prompt: number[], count: number, sampling = GREEDY): Promise<number[]> => {
    const tokens: number[] = [];
    for await (const token of model.generate(prompt, sampling)) if (tokens.push(token) === count) break;
    return tokens;
  };

  it('continues greedily, token by token, as published', async () => {
    const expected = JSON.parse(await readFile(`${reference}stories260K.expected_greedy.json`, 'utf8')) as {
      bos: number;
      greedy_token_ids: number[];
    };
    const tokens = await take([expected.bos], expected.greedy_token_ids.length);
    expect(tokens).toEqual(expected.greedy_token_ids);
  });
});
