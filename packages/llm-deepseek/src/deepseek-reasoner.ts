import {
  ADVISED_TEMPERATURE,
  LazyResource,
  type Logger,
  type ModelCard,
  type Prompt,
  type Reasoner,
  type ReasonerEvent,
  type ReasonOptions,
} from '@glimpse/core';
import { createChatFormat, type ChatFormat } from './chat-format.ts';
import { fitContext } from './fit-context.ts';
import { generateAnswer } from './generate-answer.ts';
import type { LanguageModel } from './language-model.ts';
import { parseReasonSettings, type ReasonSettings } from './reason-settings.ts';
import { TurnQueue } from './turn-queue.ts';

export interface DeepseekReasonerOptions {
  readonly name: string;
  readonly card: ModelCard;
  readonly log: Logger;
  readonly load: () => Promise<LanguageModel>;
}

interface Loaded {
  readonly model: LanguageModel;
  readonly format: ChatFormat;
}

/** DeepSeek-R1-Distill-Llama: one generation at a time, in the order of the calls. */
export class DeepseekReasoner implements Reasoner {
  readonly name: string;
  readonly card: ModelCard;
  readonly #log: Logger;
  readonly #loaded: LazyResource<Loaded>;
  readonly #turns = new TurnQueue();
  readonly #warnedTemperatures = new Set<number>();

  constructor({ name, card, log, load }: DeepseekReasonerOptions) {
    this.name = name;
    this.card = card;
    this.#log = log;
    this.#loaded = new LazyResource({
      name,
      load: () => loadWithFormat(load),
      release: ({ model }) => model.dispose(),
    });
  }

  async *reason(prompt: Prompt, options: ReasonOptions = {}): AsyncGenerator<ReasonerEvent, void, undefined> {
    const { signal, subjects } = options;
    const settings = parseReasonSettings(options);
    signal?.throwIfAborted();
    this.#warnOfTemperature(settings);
    yield* this.#loaded.stream((loaded) => this.#answer(loaded, prompt, settings, { signal, subjects }));
  }

  load(): Promise<void> {
    return this.#loaded.load();
  }

  dispose(): Promise<void> {
    return this.#loaded.dispose();
  }

  #answer(
    { model, format }: Loaded,
    prompt: Prompt,
    settings: ReasonSettings,
    { signal, subjects }: Pick<ReasonOptions, 'signal' | 'subjects'>,
  ): AsyncIterable<ReasonerEvent> {
    const tokens = format.encode(prompt);
    const fitting = fitContext(settings, {
      contextSize: model.contextSize,
      promptTokens: tokens.prefix.length + tokens.rest.length,
      closingTokens: format.closing.length,
    });
    return this.#turns.run<ReasonerEvent>(
      () => generateAnswer({ model, format, prompt: tokens, settings: fitting, signal, subjects }),
      (position) => ({ type: 'queued', position }),
      signal,
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

async function loadWithFormat(load: () => Promise<LanguageModel>): Promise<Loaded> {
  const model = await load();
  try {
    return { model, format: createChatFormat(model) };
  } catch (error) {
    await model.dispose();
    throw error;
  }
}
