import { GlimpseError, type Cores, type Device, type Logger } from '@glimpse/core';
import type { GbnfJsonObjectSchema } from 'node-llama-cpp';
import type { LanguageModel } from '../language-model.ts';
import { PrefixFolder } from '../prefixes/prefix-folder.ts';
import { createContext } from './create-context.ts';
import { LlamaGenerator } from './llama-generator.ts';
import { startLlama } from './start-llama.ts';

export interface LoadLlamaOptions {
  /** Absolute path of a GGUF file. */
  readonly modelPath: string;
  /** SHA-256 of the weights. */
  readonly fingerprint: string;
  /** Tokens of one sequence; the context that the model was trained on is the limit. */
  readonly contextSize: number;
  /** Generations at a time. */
  readonly sequences: number;
  readonly threads: number;
  readonly device: Device;
  readonly log: Logger;
  /** Asked for every part of a prompt and every token; without them, the model never pauses. */
  readonly cores?: Cores | undefined;
  readonly prefixes: {
    /** Bytes for sequences that only hold the states of prefixes. */
    readonly memoryBytes: number;
    /** Bytes on disk. */
    readonly diskBytes: number;
    /** Absolute path of the folder for states on disk; without it, none are kept there. */
    readonly path?: string | undefined;
  };
}

/** Line breaks by which the library notices the end of a value; here an end token tells it. */
const TAIL_OF_JSON_GRAMMAR = / "(?:\\n)+" \[\\n\]\*$/mu;

/** For a model that has its cores to itself. */
const OWN_CORES: Cores = { use: (work) => work(), lull: () => undefined };

interface Disposable {
  dispose(): Promise<void>;
}

/** Loads a model with node-llama-cpp. Rejects with `MODEL_LOAD_FAILED` or `DEVICE_UNAVAILABLE`. */
export async function loadLlama(options: LoadLlamaOptions): Promise<LanguageModel> {
  const { modelPath, fingerprint, prefixes, log, cores = OWN_CORES } = options;
  const opened: Disposable[] = [];
  const open = <T extends Disposable>(resource: T): T => {
    opened.unshift(resource);
    return resource;
  };
  // Sequences, context, model, llama: freeing one under its user takes the process down.
  const dispose = async (): Promise<void> => {
    for (const resource of opened.splice(0)) await resource.dispose();
  };
  try {
    const llama = open(await startLlama(options));
    const model = open(await llama.loadModel({ modelPath }));
    const context = open(await createContext(model, { ...options, prefixMemory: prefixes.memoryBytes }));
    const { path, diskBytes: maxBytes } = prefixes;
    const folder = path === undefined ? undefined : new PrefixFolder({ path, maxBytes, log });
    const generator = open(new LlamaGenerator({ context, cores, fingerprint, folder, log }));
    return {
      // The library shifts the context when the last place is taken.
      contextSize: context.contextSize - 1,
      tokenize: (text) => model.tokenize(text),
      detokenize: (tokens) => model.detokenize(tokens as Parameters<typeof model.detokenize>[0]),
      specialToken: (text) => {
        const [token, ...others] = model.tokenize(text, true);
        return others.length === 0 ? token : undefined;
      },
      isEnd: (token) => model.isEogToken(token as Parameters<typeof model.isEogToken>[0]),
      jsonGrammar: async (schema) => {
        const { grammar } = await llama.createGrammarForJsonSchema(schema as GbnfJsonObjectSchema);
        return grammar.replace(TAIL_OF_JSON_GRAMMAR, '');
      },
      generate: (prompt, sampling, generateOptions) => generator.generate(prompt, sampling, generateOptions),
      dispose,
    };
  } catch (error) {
    await dispose();
    if (GlimpseError.isInstance(error)) throw error;
    throw new GlimpseError({
      code: 'MODEL_LOAD_FAILED',
      message: `'${modelPath}' cannot be loaded; expected a GGUF file that llama.cpp knows. ${String(error)}`,
      details: { path: modelPath },
      cause: error,
    });
  }
}
