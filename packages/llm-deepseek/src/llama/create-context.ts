import type { LlamaContext, LlamaModel } from 'node-llama-cpp';
import { PROMPT_PART } from './prompt-evaluator.ts';

export interface ContextOptions {
  /** Tokens of one sequence; the context that the model was trained on is the limit. */
  readonly contextSize: number;
  readonly threads: number;
  /** Generations at a time. */
  readonly sequences: number;
  /** Bytes for sequences that only hold the states of prefixes, besides those. */
  readonly prefixMemory: number;
}

/** Sequences that only hold states, however small they are. */
const MAXIMUM_HOLDING = 8;

/** A context with as many sequences as compute at a time and fit into `prefixMemory`. */
export async function createContext(model: LlamaModel, options: ContextOptions): Promise<LlamaContext> {
  const contextSize = Math.min(options.contextSize, model.trainContextSize);
  const bytes = await bytesOfSequence(model, contextSize);
  const holding = Math.min(MAXIMUM_HOLDING, Math.floor(options.prefixMemory / bytes));
  return model.createContext({
    contextSize,
    sequences: options.sequences + holding,
    threads: options.threads,
    // All that one round can ask for.
    batchSize: options.sequences * PROMPT_PART,
    batching: { itemPrioritizationStrategy: 'firstInFirstOut' },
  });
}

/** What one more sequence takes, wherever the model computes. */
async function bytesOfSequence(model: LlamaModel, contextSize: number): Promise<number> {
  const [one, two] = await Promise.all(
    [1, 2].map((sequences) =>
      model.fileInsights.estimateContextResourceRequirementsV2({
        contextSize,
        sequences,
        modelGpuLayers: model.gpuLayers,
        batchSize: PROMPT_PART,
      }),
    ),
  );
  const total = (requirements: typeof one): number =>
    requirements ? requirements.cpuRam + requirements.gpuVram : 0;
  return Math.max(1, total(two) - total(one));
}
