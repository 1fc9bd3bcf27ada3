import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { isAbortError, type ImageInput, type Logger } from '@glimpse/core';
import type { DependencyContainer } from 'tsyringe';
import type { LoadedConfig } from '../config/load-config.ts';
import { createContainer } from '../container/create-container.ts';
import { INTAKE, PIPELINE, REASONERS, VISION_ENCODERS } from '../container/tokens.ts';
import { toImageInput } from '../store/stored-image.ts';
import type { CheckResult } from './check-result.ts';
import { describeError } from './describe-error.ts';

const SAMPLE = new URL('../../assets/sample.png', import.meta.url);
const QUESTION = 'What product is this?';
/** Tokens: enough to see words, few enough for a large model on a slow machine. */
const BUDGET = { thinking: { budgetTokens: 48 }, maxTokens: 32 };

/**
 * Describes the sample and answers one question, through everything that a request goes through but the network, in a
 * data folder of its own.
 */
export async function checkSelfTest(
  loaded: LoadedConfig,
  log: Logger,
  signal: AbortSignal,
): Promise<CheckResult[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'glimpse-doctor-'));
  try {
    const glimpse = await createContainer({ ...loaded, config: { ...loaded.config, dataDir } }, log);
    try {
      return await askAboutSample(glimpse.container, signal);
    } finally {
      await glimpse.dispose();
    }
  } catch (error) {
    if (isAbortError(error)) throw error;
    const remedy = 'See the lines above; --log-level debug prints what the models say.';
    return [{ name: 'self-test', status: 'fail', found: describeError(error), remedy }];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function askAboutSample(container: DependencyContainer, signal: AbortSignal): Promise<CheckResult[]> {
  const added = await timed(async () =>
    container.resolve(INTAKE).add({ bytes: await readFile(SAMPLE) }, signal),
  );
  const image = toImageInput(added.value);
  const encoder = container.resolve(VISION_ENCODERS).get();
  const seen = await timed(async () => (await encoder.describe([image], { signal }))[0]?.text ?? '');
  const answered = await timed(() => answer(container, image, signal));
  const reasoner = container.resolve(REASONERS).get();
  return [
    { name: 'self-test picture', status: 'ok', found: `stored in ${added.seconds}` },
    toResult(`self-test ${encoder.name}`, seen),
    toResult(`self-test ${reasoner.name}`, answered),
  ];
}

async function answer(
  container: DependencyContainer,
  image: ImageInput,
  signal: AbortSignal,
): Promise<string> {
  let text = '';
  const request = { images: [image], question: QUESTION, sampling: { greedy: true }, ...BUDGET, signal };
  for await (const event of container.resolve(PIPELINE).stream(request))
    if (event.type === 'answer') text += event.text;
  return text;
}

interface Timed<T> {
  readonly value: T;
  readonly seconds: string;
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const start = performance.now();
  const value = await work();
  return { value, seconds: `${((performance.now() - start) / 1000).toFixed(1)} s` };
}

function toResult(name: string, { value, seconds }: Timed<string>): CheckResult {
  const found = `"${value.trim()}" in ${seconds}, the start of its process included`;
  if (value.trim() !== '') return { name, status: 'ok', found };
  const remedy = 'The model computes, but says nothing; check its files, or choose another.';
  return { name, status: 'fail', found, remedy };
}
