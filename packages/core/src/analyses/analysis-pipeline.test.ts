import { describe, expect, it } from '@jest/globals';
import { CountingEncoder, picture, RULE_CARD } from '../cache/counting-encoder.fixture.ts';
import { AnswerPipeline } from '../pipeline/answer-pipeline.ts';
import { Registry } from '../pipeline/registry.ts';
import { describeEvidence } from '../prompts/describe-evidence.ts';
import type { ImageInput } from '../spec/image-input.ts';
import type { FinishReason, Prompt, Reasoner, ReasonerEvent, ReasonOptions } from '../spec/reasoner.ts';
import type { VisionEncoder } from '../spec/vision-encoder.ts';
import type { AnalysisKind } from './analysis-kind.ts';
import { AnalysisPipeline, ANALYSIS_MAX_TOKENS } from './analysis-pipeline.ts';
import type { AnalysisEvent, AnalysisRequest } from './analysis.ts';
import { INVOICE_DRAFT, INVOICE_LINES } from './document/document-draft.fixture.ts';

const image = picture('f'.repeat(64));
const usage = { promptTokens: 9, reusedPromptTokens: 0, thinkingTokens: 1, answerTokens: 2 };

/** Reads the same lines from every picture. */
const createReader = (name: string, lines: readonly string[]): VisionEncoder => {
  const readText = (images: readonly ImageInput[]) =>
    Promise.resolve(
      images.map(() => ({
        kind: 'text' as const,
        lines: lines.map((text, row) => ({
          text,
          score: 1,
          box: { x: 0, y: row * 20, width: 200, height: 16 },
        })),
      })),
    );
  return {
    name,
    card: RULE_CARD,
    readText,
    describe: async (images) => (await readText(images)).map(describeEvidence),
    dispose: () => Promise.resolve(),
  };
};

const createLabeller = (name: string): VisionEncoder => ({
  name,
  card: RULE_CARD,
  describe: (images) =>
    Promise.resolve(
      images.map(() => describeEvidence({ kind: 'labels', labels: [{ text: 'paper', score: 1 }] })),
    ),
  dispose: () => Promise.resolve(),
});

/** Thinks, then writes a text in pieces of seven characters. */
class Writer implements Reasoner {
  readonly name = 'writer';
  readonly card = RULE_CARD;
  readonly calls: { prompt: Prompt; options: ReasonOptions | undefined }[] = [];
  checks = 0;
  readonly #text: string;
  readonly #reason: FinishReason;

  constructor(answer: unknown, reason: FinishReason = 'stop') {
    this.#text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    this.#reason = reason;
  }

  async *reason(prompt: Prompt, options?: ReasonOptions): AsyncGenerator<ReasonerEvent, void, undefined> {
    this.calls.push({ prompt, options });
    yield await Promise.resolve({ type: 'thinking', text: 'An invoice, it seems.' });
    for (const text of this.#text.match(/.{1,7}/gsu) ?? []) yield { type: 'answer', text };
    yield { type: 'finish', reason: this.#reason, usage };
  }

  check(): Promise<void> {
    this.checks += 1;
    return Promise.resolve();
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}

interface Setup {
  readonly answer?: unknown;
  readonly reason?: FinishReason;
  readonly encoders?: readonly VisionEncoder[];
}

const captioner = new CountingEncoder('captioner', 'a scanned invoice');
const READ = createReader('reader', INVOICE_LINES);

const create = ({ answer = INVOICE_DRAFT, reason, encoders = [captioner, READ] }: Setup = {}) => {
  const writer = new Writer(answer, reason);
  const registry = new Registry('UNKNOWN_ENCODER', encoders, encoders[0]?.name ?? '');
  const answers = new AnswerPipeline(registry, new Registry('UNKNOWN_REASONER', [writer], 'writer'));
  return { writer, pipeline: new AnalysisPipeline(answers, registry) };
};

const ASKED = { image, kind: 'document' } as const;

async function collect<K extends AnalysisKind>(
  pipeline: AnalysisPipeline,
  request: AnalysisRequest<K>,
): Promise<AnalysisEvent<K>[]> {
  const events: AnalysisEvent<K>[] = [];
  for await (const event of pipeline.stream(request)) events.push(event);
  return events;
}

describe('AnalysisPipeline', () => {
  it('starts, shows its evidence, thinks, shows what grows, and ends with the whole analysis', async () => {
    const events = await collect(create().pipeline, ASKED);
    const types = events.map(({ type }) => type);
    expect(types.filter((type, index) => type !== types[index - 1])).toEqual([
      'started',
      'evidence',
      'thinking',
      'value',
      'done',
    ]);
    expect(events[0]).toMatchObject({
      language: 'en',
      encoders: ['captioner', 'reader'],
      reasoner: 'writer',
    });
    expect(events.at(-1)).toMatchObject({
      analysis: {
        kind: 'document',
        value: {
          kind: 'invoice',
          title: 'Invoice 1042',
          dates: [{ date: '2026-03-14', meaning: 'issued', text: '14 March 2026' }],
          organizations: [{ name: 'Northwind Tools Ltd', role: 'seller' }],
          amounts: [{ value: 1234.5, currency: 'USD', meaning: 'total', label: 'Total due' }],
          actionItems: ['Please pay within 30 days.'],
        },
        thinking: 'An invoice, it seems.',
        supports: expect.arrayContaining([{ field: 'title', encoder: 'reader' }]),
        language: 'en',
        reasoner: 'writer',
        finishReason: 'stop',
        usage,
        cached: false,
      },
    });
  });

  it('shows in between only what holds at the end: no half amount, date or kind', async () => {
    const values = (await collect(create().pipeline, ASKED)).flatMap((event) =>
      event.type === 'value' ? [event.analysis.value] : [],
    );
    expect(new Set(values.flatMap(({ amounts }) => amounts.map(({ value }) => value)))).toEqual(
      new Set([1234.5]),
    );
    expect(new Set(values.flatMap(({ dates }) => dates.map(({ date }) => date)))).toEqual(
      new Set(['2026-03-14']),
    );
    expect(new Set(values.map(({ kind }) => kind))).toEqual(new Set([null, 'invoice']));
    const summaries = values.map(({ summary }) => summary ?? '');
    expect(new Set(summaries).size).toBeGreaterThan(3);
    expect(summaries.every((summary) => INVOICE_DRAFT.summary.startsWith(summary))).toBe(true);
  });

  it('asks with the question of the kind, greedily and without a penalty, and lets the caller decide', async () => {
    const { writer, pipeline } = create();
    await pipeline.analyze(ASKED);
    const given = {
      sampling: { seed: 7, topP: undefined },
      thinking: { mode: 'none' },
      maxTokens: 40,
    } as const;
    await pipeline.analyze({ ...ASKED, language: 'zh', priority: 'batch', ...given });
    await pipeline.analyze({ ...ASKED, sampling: { greedy: false } });
    expect(writer.calls.map(({ prompt }) => prompt.question.slice(0, 30))).toEqual([
      'Question: Analyze the document',
      '问题：请分析这份文档：种类、标题、日期、人物和机构、明细以外',
      'Question: Analyze the document',
    ]);
    expect(writer.calls.map(({ options }) => options)).toMatchObject([
      {
        sampling: { greedy: true, repeatPenalty: 1 },
        thinking: { budgetTokens: 256 },
        maxTokens: 900,
      },
      {
        sampling: { seed: 7, repeatPenalty: 1 },
        thinking: { mode: 'none', budgetTokens: 256 },
        maxTokens: 40,
        priority: 'batch',
      },
      { sampling: { greedy: false, seed: 0, repeatPenalty: 1 } },
    ]);
  });

  it('has the reasoner check the question first only where more is asked than by default', async () => {
    const { writer, pipeline } = create();
    await pipeline.analyze(ASKED);
    expect(writer.checks).toBe(0);
    await pipeline.analyze({ ...ASKED, maxTokens: ANALYSIS_MAX_TOKENS + 1 });
    expect(writer.checks).toBe(1);
  });

  it.each([
    ['the default captioner and a reader', [captioner, READ], ['captioner', 'reader']],
    ['another captioner', [createLabeller('labels'), READ, captioner], ['captioner', 'reader']],
    ['a captioner alone', [captioner], ['captioner']],
    ['a reader alone', [createLabeller('labels'), READ], ['reader']],
    ['the default one, where none has either', [createLabeller('labels')], ['labels']],
    [
      'one that has both, once',
      [Object.assign(new CountingEncoder('both', 'a'), { readText: READ.readText! })],
      ['both'],
    ],
  ])('asks %s', async (_what, encoders, names) => {
    const events = await collect(create({ encoders }).pipeline, ASKED);
    expect(events[0]).toMatchObject({ encoders: names });
  });

  it('asks the encoders that are named', async () => {
    const events = await collect(create().pipeline, { ...ASKED, encoders: ['reader'] });
    expect(events[0]).toMatchObject({ encoders: ['reader'] });
  });

  it.each([
    ['chart', 'It is a chart of sales.', /^Expected a picture of a document; it shows a chart\. It is/],
    ['other', 'A dog.', /it shows something else\. A dog\.$/],
  ])('says WRONG_SUBJECT where the picture shows: %s', async (shown, reason, message) => {
    const { pipeline } = create({ answer: { shows: shown, reason } });
    await expect(pipeline.analyze(ASKED)).rejects.toMatchObject({
      code: 'WRONG_SUBJECT',
      category: 'input',
      message: expect.stringMatching(message),
      details: { expected: 'document', shown, reason },
    });
  });

  it('asks no reasoner where no encoder said a word', async () => {
    const encoders = [new CountingEncoder('captioner', ' '), createReader('reader', [])];
    const { writer, pipeline } = create({ encoders });
    await expect(collect(pipeline, ASKED)).rejects.toMatchObject({
      code: 'EVIDENCE_EMPTY',
      category: 'input',
      details: { encoders: ['captioner', 'reader'], images: [image.sha256] },
    });
    expect(writer.calls).toEqual([]);
  });

  it('goes on where one of the encoders said something', async () => {
    const { pipeline } = create({ encoders: [new CountingEncoder('captioner', ''), READ] });
    expect(await pipeline.analyze(ASKED)).toMatchObject({ value: { title: 'Invoice 1042' } });
  });

  it('tells by its finish reason of an analysis that was cancelled, which has no value', async () => {
    const { pipeline } = create({ answer: '{"shows":"document","kind":"inv', reason: 'cancelled' });
    expect(await pipeline.analyze(ASKED)).toMatchObject({
      value: null,
      supports: [],
      finishReason: 'cancelled',
      thinking: 'An invoice, it seems.',
    });
    expect(await pipeline.analyze({ ...ASKED, cancel: AbortSignal.abort() })).toMatchObject({
      value: null,
      finishReason: 'cancelled',
      thinking: '',
    });
  });

  it('says ANSWER_INCOMPLETE where the tokens did not suffice, with the text so far', async () => {
    const text = '{"shows":"document","kind":"invoice","title":"Inv';
    const { pipeline } = create({ answer: text, reason: 'max-tokens' });
    await expect(pipeline.analyze(ASKED)).rejects.toMatchObject({
      code: 'ANSWER_INCOMPLETE',
      details: { text },
    });
  });

  it.each([
    ['no JSON', "I'm sorry, but I can't help with that."],
    ['another kind of draft', { shows: 'product' }],
    ['a wrong type', { ...INVOICE_DRAFT, dates: '14 March 2026' }],
    ['a field too many', { ...INVOICE_DRAFT, total: 3 }],
    ['a list', [1, { kind: 5 }]],
    ['an unknown kind', { ...INVOICE_DRAFT, kind: 'poem' }],
    ['more than a list may have', { ...INVOICE_DRAFT, actionItems: Array(7).fill('Please pay') }],
  ])('says ANSWER_INVALID to %s, and what it said', async (_what, answer) => {
    const { pipeline } = create({ answer });
    await expect(collect(pipeline, ASKED)).rejects.toMatchObject({
      code: 'ANSWER_INVALID',
      details: { text: typeof answer === 'string' ? answer : JSON.stringify(answer) },
    });
  });
});
