import { GlimpseError, type Cores, type Device, type Logger } from '@glimpse/core';
import type {
  GbnfJsonObjectSchema,
  Llama,
  LlamaContextSequence,
  LlamaGrammarEvaluationState,
  LlamaLogLevel,
  LlamaModel,
  Token as LlamaToken,
} from 'node-llama-cpp';
import type { Grammar, LanguageModel, Token, TokenSampling } from './language-model.ts';

/** Tokens of the prompt that are evaluated between two looks at the signal. */
const PROMPT_PART = 128;
/** Before topP, both make sampling over a vocabulary of 128,256 cheaper. */
const TOP_K = 40;
const MIN_P = 0.05;

/** Line breaks by which the library notices the end of a value; here an end token tells it. */
const TAIL_OF_JSON_GRAMMAR = / "(?:\\n)+" \[\\n\]\*$/mu;

export interface LlamaRuntimeOptions {
  /** Absolute path of a GGUF file. */
  readonly modelPath: string;
  /** Tokens; the context that the model was trained on is the limit. */
  readonly contextSize: number;
  readonly threads: number;
  readonly device: Device;
  readonly log: Logger;
  /** Asked for every part of a prompt and every token; without them, the model never pauses. */
  readonly cores?: Cores | undefined;
}

/** For a model that has its cores to itself. */
const OWN_CORES: Cores = { use: (work) => work() };

interface Disposable {
  dispose(): Promise<void>;
}

/** Loads a model with node-llama-cpp. Rejects with `MODEL_LOAD_FAILED` or `DEVICE_UNAVAILABLE`. */
export async function loadLlama(options: LlamaRuntimeOptions): Promise<LanguageModel> {
  const { modelPath, contextSize, threads, cores = OWN_CORES } = options;
  const opened: Disposable[] = [];
  const open = <T extends Disposable>(resource: T): T => {
    opened.unshift(resource);
    return resource;
  };
  // Sequence, context, model, llama: freeing one under its user takes the process down.
  const dispose = async (): Promise<void> => {
    for (const resource of opened.splice(0)) await resource.dispose();
  };
  try {
    const llama = open(await startLlama(options));
    const model = await llama.loadModel({ modelPath });
    const size = Math.min(contextSize, open(model).trainContextSize);
    const context = await model.createContext({ sequences: 1, contextSize: size, threads });
    const sequence = open(open(context).getSequence());
    return { ...createLanguageModel(model, sequence, cores), dispose };
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

async function startLlama({ device, threads, log }: LlamaRuntimeOptions): Promise<Llama> {
  const { getLlama, LlamaLogLevel: level } = await import('node-llama-cpp');
  const logger = logTo(log);
  const gpu = device === 'cpu' ? false : device;
  const settings = { gpu, build: 'never', logLevel: level.warn, logger, maxThreads: threads } as const;
  const llama = await getLlama(settings).catch((error: unknown) => {
    throw device === 'cpu' ? error : unavailable(device, String(error), error);
  });
  // For a platform without this device the library can give its CPU build instead, without a word.
  if (device === 'cpu' || llama.gpu === gpu) return llama;
  await llama.dispose();
  throw unavailable(device, `it computes on ${llama.gpu || 'the CPU'} instead`);
}

const unavailable = (device: Device, reason: string, cause?: unknown): GlimpseError =>
  new GlimpseError({
    code: 'DEVICE_UNAVAILABLE',
    message: `llama.cpp cannot use '${device}' on this machine: ${reason}. Look for the driver, or configure device 'cpu'.`,
    details: { device },
    cause,
  });

function createLanguageModel(
  model: LlamaModel,
  sequence: LlamaContextSequence,
  cores: Cores,
): Omit<LanguageModel, 'dispose'> {
  return {
    // The library shifts the context when the last place is taken.
    contextSize: sequence.contextSize - 1,
    tokenize: (text) => model.tokenize(text),
    detokenize: (tokens) => model.detokenize(tokens as LlamaToken[]),
    specialToken: (text) => {
      const [token, ...others] = model.tokenize(text, true);
      return others.length === 0 ? token : undefined;
    },
    isEnd: (token) => model.isEogToken(token as LlamaToken),
    jsonGrammar: async (schema) => {
      const { grammar } = await model.llama.createGrammarForJsonSchema(schema as GbnfJsonObjectSchema);
      return grammar.replace(TAIL_OF_JSON_GRAMMAR, '');
    },
    generate: ({ prefix, rest }, sampling, { signal } = {}) =>
      generate(sequence, [...prefix, ...rest] as LlamaToken[], sampling, cores, signal),
  };
}

async function* generate(
  sequence: LlamaContextSequence,
  prompt: LlamaToken[],
  { penalized, repeatPenalty, temperature, topP, seed, grammars = [] }: TokenSampling,
  cores: Cores,
  signal: AbortSignal | undefined,
): AsyncGenerator<Token, void, readonly Token[] | undefined> {
  await sequence.clearHistory();
  const grammarEvaluationState = await startGrammars(sequence.model, grammars);
  const last = Math.floor((prompt.length - 1) / PROMPT_PART) * PROMPT_PART;
  for (let start = 0; start < last; start += PROMPT_PART) {
    const part = prompt.slice(start, start + PROMPT_PART);
    await cores.use(() => sequence.evaluateWithoutGeneratingNewTokens(part), signal);
  }
  signal?.throwIfAborted();
  const tokens = sequence.evaluate(prompt.slice(last), {
    temperature,
    topP,
    seed,
    topK: TOP_K,
    minP: MIN_P,
    repeatPenalty: { punishTokens: () => penalized() as LlamaToken[], penalty: repeatPenalty },
    ...(grammars.length > 0 && { grammarEvaluationState }),
    yieldEogToken: true,
  });
  try {
    for (let replacement: LlamaToken[] | undefined; ;) {
      const evaluated = replacement;
      const { value, done } = await cores.use(() => tokens.next(evaluated), signal);
      if (done) return;
      replacement = (yield value) as LlamaToken[] | undefined;
    }
  } finally {
    await tokens.return();
  }
}

/** Chooses the grammar for the next token, each of which goes on from where it was. */
async function startGrammars(
  model: LlamaModel,
  grammars: readonly Grammar[],
): Promise<() => LlamaGrammarEvaluationState | undefined> {
  const { LlamaGrammarEvaluationState: State } = await import('node-llama-cpp');
  const started = await Promise.all(
    grammars.map(async ({ text, applies }) => {
      const grammar = await model.llama.createGrammar({ grammar: text });
      return { applies, state: new State({ model, grammar }) };
    }),
  );
  return () => started.find(({ applies }) => applies())?.state;
}

const LOG_METHODS: Partial<Record<`${LlamaLogLevel}`, keyof Logger>> = {
  fatal: 'error',
  error: 'error',
  warn: 'warn',
};

const logTo =
  (log: Logger) =>
  (level: LlamaLogLevel, message: string): void => {
    log[LOG_METHODS[level] ?? 'debug']({ source: 'llama.cpp' }, message.trim());
  };
