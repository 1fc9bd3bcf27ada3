import { GlimpseError } from '../errors/glimpse-error.ts';
import { buildPrompt } from '../prompts/build-prompt.ts';
import { detectLanguage, type Language } from '../prompts/language.ts';
import { fromJsonSchema } from '../reasoning/answer-type.ts';
import { endOnCancel } from '../reasoning/end-on-cancel.ts';
import { withValues, type TypedEvent } from '../reasoning/with-values.ts';
import type { CallOptions } from '../spec/call-options.ts';
import type { ImageInput } from '../spec/image-input.ts';
import { DEFAULT_MAX_TOKENS, type ReasonOptions, type Reasoner, type Turn } from '../spec/reasoner.ts';
import type { Description, VisionEncoder } from '../spec/vision-encoder.ts';
import type { Answer, AnswerEnd, AnswerEvent, AnswerEvidence } from './answer-event.ts';
import type { Registry } from './registry.ts';

export const MAX_QUESTION_IMAGES = 16;

export interface AnswerRequest extends Omit<ReasonOptions, 'subjects' | 'quotable'> {
  /** 1 to {@link MAX_QUESTION_IMAGES}; several have numbers in the prompt, in this order. */
  readonly images: readonly ImageInput[];
  /** What was asked and answered before about the same images, first to last. */
  readonly turns?: readonly Turn[] | undefined;
  readonly question: string;
  /** Names of the encoders to ask, in the order in which the prompt quotes them. Default: the default one. */
  readonly encoders?: readonly string[] | undefined;
  /** Default: the default one. */
  readonly reasoner?: string | undefined;
  /** Default: the question's. */
  readonly language?: Language | undefined;
  /** Whether the reasoner is asked only if an encoder said something; else `EVIDENCE_EMPTY`. Default false. */
  readonly needsEvidence?: boolean | undefined;
  /** Whether the reasoner checks the question before an encoder looks. Default: where much is asked. */
  readonly checkFirst?: boolean | undefined;
}

/** Asks one encoder about images, in order; a request replaces it by one that gathers the images of the request. */
export type DescribeImages = (
  encoder: VisionEncoder,
  images: readonly ImageInput[],
  options: CallOptions,
) => Promise<readonly Description[]>;

const describeTogether: DescribeImages = (encoder, images, options) => encoder.describe(images, options);

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

  /** Throws `INVALID_INPUT`, `UNKNOWN_ENCODER`, `UNKNOWN_REASONER`, `EVIDENCE_EMPTY` and whatever the models throw. */
  async *stream(
    request: AnswerRequest,
    describe: DescribeImages = describeTogether,
  ): AsyncGenerator<AnswerEvent, void, undefined> {
    let end: AnswerEnd = { type: 'left' };
    try {
      const { encoders, reasoner, language } = this.#choose(request);
      yield {
        type: 'started',
        language,
        encoders: encoders.map(({ name }) => name),
        reasoner: reasoner.name,
      };
      const work = (signal: AbortSignal | undefined): AsyncIterable<WorkEvent> =>
        seeAndReason({ ...request, signal }, { encoders, reasoner, language }, describe);
      const evidence: AnswerEvidence[] = [];
      let thinking = '';
      let text = '';
      for await (const event of endOnCancel(work, request)) {
        if (event.type === 'finish') {
          const { reason: finishReason, usage, cached = false } = event;
          const value = 'value' in event ? event.value : undefined;
          const told = { text, thinking, language, reasoner: reasoner.name, evidence };
          end = { type: 'done', answer: { ...told, value, finishReason, usage, cached } };
          yield end;
          return;
        }
        if (event.type === 'evidence') evidence.push(event.evidence);
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
  async answer(request: AnswerRequest, describe?: DescribeImages): Promise<Answer> {
    for await (const event of this.stream(request, describe)) if (event.type === 'done') return event.answer;
    throw new GlimpseError({ code: 'INTERNAL', message: 'The pipeline ended without an answer.' });
  }

  #choose({ images, question, encoders: names, reasoner, language }: AnswerRequest): Chosen {
    if (images.length < 1 || images.length > MAX_QUESTION_IMAGES)
      throw new GlimpseError({
        code: 'INVALID_INPUT',
        message: `Expected a question about 1 to ${MAX_QUESTION_IMAGES} images, received ${images.length}.`,
        details: { argument: 'images', received: images.length },
      });
    if (question.trim() === '')
      throw new GlimpseError({
        code: 'INVALID_INPUT',
        message: 'Expected a question, received an empty text.',
      });
    return {
      encoders: names?.length
        ? Array.from(new Set(names), (name) => this.#encoders.get(name))
        : [this.#encoders.get()],
      reasoner: this.#reasoners.get(reasoner),
      language: language ?? detectLanguage(question),
    };
  }
}

interface Chosen {
  readonly encoders: readonly VisionEncoder[];
  readonly reasoner: Reasoner;
  readonly language: Language;
}

type WorkEvent = TypedEvent<unknown> | Extract<AnswerEvent, { type: 'evidence' }>;

async function* seeAndReason(
  request: AnswerRequest,
  { encoders, reasoner, language }: Chosen,
  describe: DescribeImages,
): AsyncGenerator<WorkEvent, void, undefined> {
  const { images, turns, question, signal, cache, schema, checkFirst = asksMuch(request) } = request;
  const type = schema && fromJsonSchema(schema);
  const { sampling, maxTokens, thinking, finishThinking, cancel, priority, client } = request;
  const limits = { sampling, maxTokens, thinking, schema };
  if (checkFirst) {
    const withoutEvidence = buildPrompt({ language, images: images.map(() => []), turns, question });
    await reasoner.check?.(withoutEvidence, { ...limits, signal });
  }
  const evidence = await look(encoders, images, (encoder) => describe(encoder, images, { signal, cache }));
  for (const piece of evidence.flat()) yield { type: 'evidence', evidence: piece };
  if (request.needsEvidence && evidence.flat().every(({ text }) => text.trim() === ''))
    throw evidenceEmpty(encoders, images);

  const prompt = buildPrompt({ language, images: evidence, turns, question });
  const control = { finishThinking, cancel, priority, client, signal, cache };
  const subjects = images.map(({ sha256 }) => sha256);
  const quotable = schema && evidence.flat().map(({ text }) => text);
  const events = reasoner.reason(prompt, { ...limits, ...control, subjects, quotable });
  yield* type ? withValues(events, type) : events;
}

function evidenceEmpty(encoders: readonly VisionEncoder[], images: readonly ImageInput[]): GlimpseError {
  const asked = encoders.map(({ name }) => name);
  return new GlimpseError({
    code: 'EVIDENCE_EMPTY',
    message: `Expected evidence of the picture to reason about; none of these encoders found any: ${asked.join(', ')}.`,
    details: { encoders: asked, images: images.map(({ sha256 }) => sha256) },
  });
}

/** Less fits any context; checking it would only load a reasoner that a kept answer does without. */
const MODEST_CHARACTERS = 1000;

function asksMuch({ turns = [], question, maxTokens = DEFAULT_MAX_TOKENS }: AnswerRequest): boolean {
  const characters = turns.reduce(
    (sum, turn) => sum + turn.question.length + turn.answer.length,
    question.length,
  );
  return characters > MODEST_CHARACTERS || maxTokens > DEFAULT_MAX_TOKENS;
}

/** What each encoder says of each image: a list an image, in the order of the encoders. */
async function look(
  encoders: readonly VisionEncoder[],
  images: readonly ImageInput[],
  describe: (encoder: VisionEncoder) => Promise<readonly Description[]>,
): Promise<AnswerEvidence[][]> {
  const descriptions = await Promise.all(
    encoders.map(async (encoder) => ({ encoder: encoder.name, described: await describe(encoder) })),
  );
  return images.map(({ sha256: image }, index) =>
    descriptions.map(({ encoder, described }) => {
      const description = described[index];
      if (description) return { encoder, image, ...description };
      throw new GlimpseError({
        code: 'MODEL_FAILED',
        message: `Expected ${images.length} descriptions of encoder '${encoder}', received ${described.length}.`,
      });
    }),
  );
}
