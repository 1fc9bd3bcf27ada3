import { GlimpseError } from '../errors/glimpse-error.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import type { CallOptions } from '../spec/call-options.ts';
import type { Reasoner, ReasonerEvent, ReasonOptions } from '../spec/reasoner.ts';
import type { EncoderWith } from '../spec/vision-encoder.ts';
import { modelFreeCard } from '../testing/model-free/model-free-card.ts';

export const IMAGE = { sha256: 'f'.repeat(64), path: '/pictures/f.png', width: 4, height: 3 };
export const PROMPT = { prefix: 'A picture.', question: 'Of what?' };

const card = modelFreeCard('none', { architecture: 'None', summary: 'Does what the test says' });

export const failure = (code: ErrorCode, retryAfter?: number): GlimpseError =>
  new GlimpseError({ code, message: 'As the test wants it.', retryAfter });

/** Settles never, or with the reason of the signal. */
export const untilAborted = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));

/** A model that keeps its state where only its own methods get at it. */
class Model {
  readonly name = 'double';
  readonly card = card;
  #disposals = 0;

  get disposals(): number {
    return this.#disposals;
  }

  async dispose(): Promise<void> {
    this.#disposals += 1;
  }
}

export class EncoderDouble extends Model implements EncoderWith<'caption'> {
  readonly #work: (options: CallOptions | undefined) => Promise<string>;

  constructor(work: (options: CallOptions | undefined) => Promise<string>) {
    super();
    this.#work = work;
  }

  caption: EncoderWith<'caption'>['caption'] = async (_images, options) => [
    { kind: 'caption', text: await this.#work(options) },
  ];

  describe: EncoderWith<'caption'>['describe'] = async (_images, options) => {
    const text = await this.#work(options);
    return [{ text, evidence: { kind: 'caption', text } }];
  };
}

export class ReasonerDouble extends Model implements Reasoner {
  readonly #work: (options: ReasonOptions | undefined) => AsyncIterable<ReasonerEvent>;

  constructor(work: (options: ReasonOptions | undefined) => AsyncIterable<ReasonerEvent>) {
    super();
    this.#work = work;
  }

  reason(_prompt: unknown, options?: ReasonOptions): AsyncIterable<ReasonerEvent> {
    return this.#work(options);
  }
}
