import {
  ADVISED_TEMPERATURE,
  type CheckOptions,
  endOnCancel,
  LazyResource,
  type Logger,
  type ModelCard,
  type Prompt,
  type Reasoner,
  type ReasonerEvent,
  type ReasonOptions,
  TurnQueue,
} from '@glimpse/core';
import { createJsonGrammar } from './answer-grammars.ts';
import { createChatFormat, type ChatFormat } from './chat-format.ts';
import { fitContext } from './fit-context.ts';
import { generateAnswer, type GenerateAnswerOptions } from './generate-answer.ts';
import { inTurn } from './in-turn.ts';
import type { LanguageModel } from './language-model.ts';
import { parseReasonSettings, type ReasonSettings } from './reason-settings.ts';

export interface DeepseekReasonerOptions {
  readonly name: string;
  readonly card: ModelCard;
  readonly log: Logger;
  /** Generations at a time. */
  readonly sequences: number;
  readonly load: () => Promise<LanguageModel>;
}

interface Loaded {
  readonly model: LanguageModel;
  readonly format: ChatFormat;
}

/** DeepSeek-R1-Distill-Llama: several generations at a time; who comes after them waits for a turn. */
export class DeepseekReasoner implements Reasoner {
  readonly name: string;
  readonly card: ModelCard;
  readonly #log: Logger;
  readonly #loaded: LazyResource<Loaded>;
  readonly #turns: TurnQueue;
  readonly #warnedTemperatures = new Set<number>();

  constructor({ name, card, log, sequences, load }: DeepseekReasonerOptions) {
    this.name = name;
    this.card = card;
    this.#log = log;
    this.#turns = new TurnQueue(sequences);
    this.#loaded = new LazyResource({
      name,
      load: () => loadWithFormat(load),
      release: ({ model }) => model.dispose(),
    });
  }

  reason(prompt: Prompt, options: ReasonOptions = {}): AsyncIterable<ReasonerEvent> {
    return endOnCancel((signal) => this.#reason(prompt, { ...options, signal }), options);
  }

  async check(prompt: Prompt, options: CheckOptions = {}): Promise<void> {
    const settings = parseReasonSettings(options);
    await this.#loaded.use(async (loaded) => {
      options.signal?.throwIfAborted();
      await prepare(loaded, prompt, settings, options);
    });
  }

  load(): Promise<void> {
    return this.#loaded.load();
  }

  dispose(): Promise<void> {
    return this.#loaded.dispose();
  }

  async *#reason(prompt: Prompt, options: ReasonOptions): AsyncGenerator<ReasonerEvent, void, undefined> {
    const settings = parseReasonSettings(options);
    options.signal?.throwIfAborted();
    this.#warnOfTemperature(settings);
    yield* this.#loaded.stream((loaded) => this.#answer(loaded, prompt, settings, options));
  }

  async *#answer(
    loaded: Loaded,
    prompt: Prompt,
    settings: ReasonSettings,
    options: ReasonOptions,
  ): AsyncGenerator<ReasonerEvent, void, undefined> {
    const { subjects, signal, finishThinking, cancel, priority, client } = options;
    const work = { ...loaded, ...(await prepare(loaded, prompt, settings, options)), subjects };
    yield* inTurn<ReasonerEvent>(
      this.#turns,
      () => generateAnswer({ ...work, control: { signal, finishThinking, cancel } }),
      { waiting: (position) => ({ type: 'queued', position }), signal, priority, client },
    );
  }

  #warnOfTemperature({ sampling: { greedy, temperature } }: ReasonSettings): void {
    const { min, max } = ADVISED_TEMPERATURE;
    if (greedy || (temperature >= min && temperature <= max) || this.#warnedTemperatures.has(temperature))
      return;
    this.#warnedTemperatures.add(temperature);
    const advice = `outside ${min} to ${max}, DeepSeek-R1 tends to repeat itself or to lose the thread`;
    this.#log.warn({ reasoner: this.name, temperature }, `Temperature ${temperature}: ${advice}`);
  }
}

/** All that can be refused of a call before anything is evaluated. */
async function prepare(
  { model, format }: Loaded,
  prompt: Prompt,
  settings: ReasonSettings,
  { schema, quotable }: Pick<ReasonOptions, 'schema' | 'quotable'>,
): Promise<Pick<GenerateAnswerOptions, 'prompt' | 'settings' | 'jsonGrammar'>> {
  const tokens = format.encode(prompt, settings.thinking.mode);
  const jsonGrammar = schema && (await createJsonGrammar(model, schema, quotable));
  const fitting = fitContext(settings, {
    contextSize: model.contextSize,
    promptTokens: tokens.prefix.length + tokens.rest.length,
    closingTokens: settings.thinking.mode === 'none' ? 0 : format.closing.length,
  });
  return { prompt: tokens, settings: fitting, jsonGrammar };
}

async function loadWithFormat(load: () => Promise<LanguageModel>): Promise<Loaded> {
  const model = await load();
  try {
    return { model, format: createChatFormat(model) };
  } catch (error) {
    await model.dispose();
    throw error;
  }
}
