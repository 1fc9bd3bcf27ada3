import { describe, expect, it } from '@jest/globals';
import { CountingEncoder, picture, RULE_CARD } from '../cache/counting-encoder.fixture.ts';
import type { Prompt, ReasonOptions, Reasoner, ReasonerEvent } from '../spec/reasoner.ts';
import type { AnswerEnd, AnswerEvent } from './answer-event.ts';
import { AnswerPipeline, type AnswerRequest } from './answer-pipeline.ts';
import { Registry } from './registry.ts';

const image = picture('f'.repeat(64));
const usage = { promptTokens: 9, reusedPromptTokens: 0, thinkingTokens: 1, answerTokens: 2 };

class Recorder implements Reasoner {
  readonly name = 'recorder';
  readonly card = RULE_CARD;
  readonly calls: { prompt: Prompt; options: ReasonOptions | undefined }[] = [];
  readonly #events: readonly ReasonerEvent[];

  constructor(events: readonly ReasonerEvent[]) {
    this.#events = events;
  }

  async *reason(prompt: Prompt, options?: ReasonOptions): AsyncGenerator<ReasonerEvent, void, undefined> {
    this.calls.push({ prompt, options });
    yield* await Promise.resolve(this.#events);
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}

const EVENTS: ReasonerEvent[] = [
  { type: 'queued', position: 1 },
  { type: 'thinking', text: 'Hm' },
  { type: 'answer', text: 'A ' },
  { type: 'answer', text: 'mug.' },
  { type: 'finish', reason: 'stop', usage },
];

const create = (events: readonly ReasonerEvent[] = EVENTS) => {
  const reasoner = new Recorder(events);
  const encoders = [new CountingEncoder('one', 'a mug'), new CountingEncoder('two', 'something red')];
  const ends: AnswerEnd['type'][] = [];
  const pipeline = new AnswerPipeline(
    new Registry('UNKNOWN_ENCODER', encoders, 'one'),
    new Registry('UNKNOWN_REASONER', [reasoner], 'recorder'),
    ({ type }) => ends.push(type),
  );
  return { reasoner, pipeline, encoders, ends };
};

const collect = async (pipeline: AnswerPipeline, request: Partial<AnswerRequest>): Promise<AnswerEvent[]> => {
  const events: AnswerEvent[] = [];
  for await (const event of pipeline.stream({ images: [image], question: 'What is it?', ...request }))
    events.push(event);
  return events;
};

describe('AnswerPipeline', () => {
  it('starts, shows its evidence, streams, and ends with the whole answer', async () => {
    const events = await collect(create().pipeline, {});
    expect(events.map(({ type }) => type)).toEqual([
      'started',
      'evidence',
      'queued',
      'thinking',
      'answer',
      'answer',
      'done',
    ]);
    expect(events.at(-1)).toMatchObject({
      answer: { text: 'A mug.', thinking: 'Hm', language: 'en', finishReason: 'stop', usage },
    });
  });

  it('asks the named encoders, in the order of their names', async () => {
    const { pipeline, reasoner } = create();
    const answer = await pipeline.answer({
      images: [image],
      question: 'What?',
      encoders: ['two', 'one', 'two'],
    });
    expect(answer.evidence.map(({ encoder }) => encoder)).toEqual(['two', 'one']);
    expect(reasoner.calls[0]?.prompt.prefix).toMatch(/something red\n.*a mug/);
  });

  it('asks each encoder once about several images, and tells them apart in the prompt', async () => {
    const { pipeline, reasoner, encoders } = create();
    const images = [image, picture('a'.repeat(64))];
    const { evidence } = await pipeline.answer({ images, question: 'What?', encoders: ['two', 'one'] });
    expect(encoders.map(({ calls }) => calls)).toEqual(
      encoders.map(() => [images.map(({ sha256 }) => sha256)]),
    );
    expect(evidence.map(({ encoder, image: of }) => [of[0], encoder])).toEqual([
      ['f', 'two'],
      ['f', 'one'],
      ['a', 'two'],
      ['a', 'one'],
    ]);
    expect(reasoner.calls[0]?.prompt.prefix).toMatch(
      /Image 1:\nCaption: something red\nCaption: a mug\n\nImage 2:\nCaption: something red\nCaption: a mug\n/,
    );
    expect(reasoner.calls[0]?.options?.subjects).toEqual(images.map(({ sha256 }) => sha256));
  });

  it('hands earlier turns on to the reasoner', async () => {
    const { pipeline, reasoner } = create();
    const turns = [{ question: 'What?', answer: 'A mug.' }];
    await pipeline.answer({ images: [image], turns, question: 'Why?' });
    expect(reasoner.calls[0]?.prompt).toMatchObject({
      turns: [{ question: 'Question: What?', answer: 'A mug.' }],
      question: 'Question: Why?',
    });
  });

  it('reports an encoder that leaves an image out', async () => {
    const { pipeline, encoders } = create();
    encoders[0]!.describe = () => Promise.resolve([]);
    await expect(collect(pipeline, {})).rejects.toMatchObject({ code: 'MODEL_FAILED' });
  });

  it.each([{ question: 'Why? '.repeat(300) }, { maxTokens: 100_000 }])(
    'asks no encoder where the reasoner refuses without evidence already: %#',
    async (request) => {
      const { pipeline, reasoner, encoders } = create();
      const withCheck = Object.assign(reasoner, { check: () => Promise.reject(new Error('too long')) });
      await expect(collect(pipeline, request)).rejects.toThrow('too long');
      expect(encoders.map(({ calls }) => calls)).toEqual([[], []]);
      expect(withCheck.calls).toEqual([]);
    },
  );

  it.each([
    [{ question: '这是什么?' }, 'zh', /请用中文回答/],
    [{ question: '这是什么?', language: 'en' as const }, 'en', /Answer in English/],
    [{ question: 'What?', language: 'zh' as const }, 'zh', /请用中文回答/],
  ])(
    'writes the prompt in the language of the question unless told otherwise: %j',
    async (request, language, text) => {
      const { pipeline, reasoner } = create();
      expect(await pipeline.answer({ images: [image], ...request })).toMatchObject({ language });
      expect(reasoner.calls[0]?.prompt.prefix).toMatch(text);
    },
  );

  it('hands sampling, limits and the signal on to the reasoner', async () => {
    const { pipeline, reasoner } = create();
    const options = {
      sampling: { seed: 3 },
      maxTokens: 7,
      thinking: { budgetTokens: 5 },
      signal: new AbortController().signal,
    };
    await pipeline.answer({ images: [image], question: 'What?', ...options });
    expect(reasoner.calls[0]?.options).toMatchObject(options);
  });

  it.each([
    [{ encoders: ['three'] }, 'UNKNOWN_ENCODER', { received: 'three', available: ['one', 'two'] }],
    [{ reasoner: 'nobody' }, 'UNKNOWN_REASONER', { received: 'nobody', available: ['recorder'] }],
    [{ question: '  ' }, 'INVALID_INPUT', {}],
    [{ images: [] }, 'INVALID_INPUT', { received: 0 }],
    [{ images: Array(17).fill(image) }, 'INVALID_INPUT', { received: 17 }],
  ])('refuses %j before any work', async (request, code, details) => {
    const { pipeline, reasoner } = create();
    await expect(collect(pipeline, request)).rejects.toMatchObject({ code, details });
    expect(reasoner.calls).toEqual([]);
  });

  it('reads the answer by a schema as a value', async () => {
    const { pipeline, reasoner } = create([
      { type: 'answer', text: '["a", ' },
      { type: 'answer', text: '"b"]' },
      { type: 'finish', reason: 'stop', usage },
    ]);
    const schema = { type: 'array', items: { type: 'string' } };
    const events = await collect(pipeline, { schema });
    expect(events.flatMap((event) => (event.type === 'value' ? [event.value] : []))).toEqual([
      ['a'],
      ['a', 'b'],
    ]);
    expect(events.at(-1)).toMatchObject({ answer: { value: ['a', 'b'], text: '["a", "b"]' } });
    expect(reasoner.calls[0]?.options).toMatchObject({ schema });
  });

  it('ends a question that is cancelled before the reasoner has it', async () => {
    const { pipeline, reasoner, ends } = create();
    const events = await collect(pipeline, { cancel: AbortSignal.abort() });
    expect(events.map(({ type }) => type)).toEqual(['started', 'done']);
    expect(events.at(-1)).toMatchObject({ answer: { text: '', finishReason: 'cancelled' } });
    expect(reasoner.calls).toEqual([]);
    expect(ends).toEqual(['done']);
  });

  it('reports a reasoner that ends without finishing', async () => {
    const { pipeline } = create([{ type: 'answer', text: 'A' }]);
    await expect(collect(pipeline, {})).rejects.toMatchObject({ code: 'MODEL_FAILED' });
  });

  it('tells once how each answer ended', async () => {
    const { pipeline, ends } = create();
    await pipeline.answer({ images: [image], question: 'What?' });
    await expect(collect(pipeline, { reasoner: 'nobody' })).rejects.toThrow();
    for await (const event of pipeline.stream({ images: [image], question: 'What?' }))
      if (event.type === 'thinking') break;
    expect(ends).toEqual(['done', 'failed', 'left']);
  });
});
