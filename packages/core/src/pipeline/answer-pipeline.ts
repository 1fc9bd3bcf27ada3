import { GlimpseError } from '../errors/glimpse-error.ts';
import { buildPrompt } from '../prompts/build-prompt.ts';
import { detectLanguage, type Language } from '../prompts/language.ts';
import type { CallOptions } from '../spec/call-options.ts';
import type { ImageInput } from '../spec/image-input.ts';
import type { ReasonOptions, Reasoner } from '../spec/reasoner.ts';
import type { Description, VisionEncoder } from '../spec/vision-encoder.ts';
import type { Answer, AnswerEnd, AnswerEvent, AnswerEvidence } from './answer-event.ts';
import type { Registry } from './registry.ts';

export interface AnswerRequest extends Omit<ReasonOptions, 'subject'> {
  readonly image: ImageInput;
  readonly question: string;
  /** Names of the encoders to ask, in the order in which the prompt quotes them. Default: the default one. */
  readonly encoders?: readonly string[] | undefined;
  /** Default: the default one. */
  readonly reasoner?: string | undefined;
  /** Default: the question's. */
  readonly language?: Language | undefined;
}

/** Asks one encoder about one image; a request replaces it by one that gathers the images of the request. */
export type DescribeImage = (
  encoder: VisionEncoder,
  image: ImageInput,
  options: CallOptions,
) => Promise<Description>;

const describeAlone: DescribeImage = async (encoder, image, options) => {
  const [description] = await encoder.describe([image], options);
  if (description) return description;
  throw new GlimpseError({
    code: 'MODEL_FAILED',
    message: `Encoder '${encoder.name}' returned no description for an image.`,
  });
};

/** Picture and question in, events out: evidence put into words, a prompt, a reasoned answer. */
export class AnswerPipeline {
  readonly #encoders: Registry<VisionEncoder>;
  readonly #reasoners: Registry<Reasoner>;
  readonly #onEnd: (end: AnswerEnd) => void;

  /** `onEnd` is told of each answer that was begun, once. */
  constructor(
    encoders: Registry<VisionEncoder>,
    reasoners: Registry<Reasoner>,
    onEnd: (end: AnswerEnd) => void = () => undefined,
  ) {
    this.#encoders = encoders;
    this.#reasoners = reasoners;
    this.#onEnd = onEnd;
  }

  /** Throws `INVALID_INPUT`, `UNKNOWN_ENCODER`, `UNKNOWN_REASONER` and whatever the models throw. */
  async *stream(
    request: AnswerRequest,
    describe: DescribeImage = describeAlone,
  ): AsyncGenerator<AnswerEvent, void, undefined> {
    let end: AnswerEnd = { type: 'left' };
    try {
      const { image, question, signal, cache } = request;
      const { encoders, reasoner, language } = this.#choose(request);
      yield {
        type: 'started',
        language,
        encoders: encoders.map(({ name }) => name),
        reasoner: reasoner.name,
      };

      const evidence = await Promise.all(
        encoders.map(async (encoder): Promise<AnswerEvidence> => {
          return { encoder: encoder.name, ...(await describe(encoder, image, { signal, cache })) };
        }),
      );
      for (const piece of evidence) yield { type: 'evidence', evidence: piece };

      const prompt = buildPrompt({ language, descriptions: evidence, question });
      let thinking = '';
      let text = '';
      const { sampling, maxTokens, schema, finishThinking, cancel, priority, client } = request;
      const limits = { maxTokens, thinking: request.thinking, schema };
      const control = { finishThinking, cancel, priority, client, signal, cache };
      const options = { sampling, ...limits, ...control, subject: image.sha256 };
      for await (const event of reasoner.reason(prompt, options)) {
        if (event.type === 'finish') {
          const { reason: finishReason, usage, cached = false } = event;
          const told = { text, thinking, language, reasoner: reasoner.name, evidence };
          end = { type: 'done', answer: { ...told, finishReason, usage, cached } };
          yield end;
          return;
        }
        if (event.type === 'thinking') thinking += event.text;
        if (event.type === 'answer') text += event.text;
        yield event;
      }
      throw new GlimpseError({
        code: 'MODEL_FAILED',
        message: `Reasoner '${reasoner.name}' ended without a finish event.`,
      });
    } catch (error) {
      end = { type: 'failed', error };
      throw error;
    } finally {
      this.#onEnd(end);
    }
  }

  /** The whole answer at once. */
  async answer(request: AnswerRequest, describe?: DescribeImage): Promise<Answer> {
    for await (const event of this.stream(request, describe)) if (event.type === 'done') return event.answer;
    throw new GlimpseError({ code: 'INTERNAL', message: 'The pipeline ended without an answer.' });
  }

  #choose({ question, encoders: names, reasoner, language }: AnswerRequest) {
    if (question.trim() === '')
      throw new GlimpseError({
        code: 'INVALID_INPUT',
        message: 'Expected a question, received an empty text.',
      });
    return {
      encoders: (names?.length ? names : [undefined]).map((name) => this.#encoders.get(name)),
      reasoner: this.#reasoners.get(reasoner),
      language: language ?? detectLanguage(question),
    };
  }
}
