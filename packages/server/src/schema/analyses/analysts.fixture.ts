import { setTimeout as sleep } from 'node:timers/promises';
import {
  describeEvidence,
  Registry,
  type AnalysisKind,
  type ChartDraft,
  type DocumentDraft,
  type EncoderWith,
  type ProductDraft,
  type Prompt,
  type Reasoner,
  type ReasonerEvent,
  type ReasonOptions,
} from '@glimpse/core';
import { modelFreeCard } from '@glimpse/core/testing/model-free';
import type { DependencyContainer } from 'tsyringe';
import { createMeanColorEncoder } from '../../container/mean-color.fixture.ts';
import { REASONERS, VISION_ENCODERS } from '../../container/tokens.ts';

const LINES = [
  'Invoice 1042',
  '14 March 2026',
  'Northwind Ltd',
  'Total $1,234.50',
  'Jan 12.5',
  'Feb 14',
  'Pay now.',
];

const rule = { architecture: 'None', summary: 'Knows one page' };

/** An encoder without a model: it reads the same page in every picture, and counts its calls. */
export function createReader(name = 'reader'): EncoderWith<'readText'> & { calls: number[] } {
  const calls: number[] = [];
  const readText: EncoderWith<'readText'>['readText'] = (images) => {
    calls.push(images.length);
    const lines = LINES.map((text, row) => ({
      text,
      score: 1,
      box: { x: 0, y: 30 * row, width: 9 * text.length, height: 20 },
    }));
    return Promise.resolve(images.map(() => ({ kind: 'text', lines })));
  };
  return {
    name,
    card: modelFreeCard(name, rule),
    calls,
    readText,
    describe: async (images) => (await readText(images)).map(describeEvidence),
    dispose: () => Promise.resolve(),
  };
}

const PRODUCT: ProductDraft = {
  shows: 'product',
  category: 'mug',
  name: 'Red mug',
  colors: ['red'],
  pattern: null,
  material: null,
  style: 'plain',
  features: ['a handle'],
  audience: { group: 'coffee drinkers', ageFrom: 18, ageTo: null },
  scenes: ['breakfast'],
  price: '$99',
  description: 'A mug for every morning.',
};
const axis = { title: null, unit: null };
const CHART: ChartDraft = {
  shows: 'chart',
  type: 'grouped-bar',
  title: null,
  subject: 'rainfall',
  xAxis: axis,
  yAxis: axis,
  series: [
    {
      name: null,
      points: [
        { label: 'Jan', value: '12.5' },
        { label: 'Feb', value: '14' },
        { label: 'Mar', value: '77' },
      ],
    },
  ],
  trend: 'rising',
  highest: 'Feb',
  findings: ['It rains more.'],
  anomalies: [],
  recommendations: ['Take an umbrella.'],
  summary: 'Rainfall rises.',
};
const DOCUMENT: DocumentDraft = {
  shows: 'document',
  kind: 'invoice',
  title: 'Invoice 1042',
  dates: [{ text: '14 March 2026', meaning: 'issued' }],
  parties: [
    { name: 'Northwind Ltd', kind: 'organization', role: 'seller' },
    { name: 'Nobody Inc', kind: 'organization', role: 'buyer' },
  ],
  amounts: [{ label: 'Total', text: '$1,234.50', meaning: 'total' }],
  actionItems: ['Pay now.'],
  summary: 'Northwind bills a tool.',
};
const DRAFTS: Readonly<Record<AnalysisKind, object>> = { product: PRODUCT, chart: CHART, document: DOCUMENT };

/** A reasoner without a model: it thinks a few words, then writes the draft that it is asked for, slowly enough to be told how. */
export class DraftWriter implements Reasoner {
  readonly name = 'writer';
  readonly card = modelFreeCard(this.name, rule);
  readonly prompts: Prompt[] = [];
  /** Written instead of the draft. */
  answer: string | undefined;

  async *reason(
    prompt: Prompt,
    { signal, finishThinking, cancel }: ReasonOptions = {},
  ): AsyncGenerator<ReasonerEvent, void, undefined> {
    this.prompts.push(prompt);
    const usage = { promptTokens: 9, reusedPromptTokens: 0, thinkingTokens: 0, answerTokens: 0 };
    let thoughtEnded = false;
    for (const text of ['It ', 'shows ', 'what ', 'is ', 'printed.']) {
      if ((thoughtEnded = finishThinking?.aborted ?? false) || cancel?.aborted) break;
      await sleep(5, undefined, { signal });
      usage.thinkingTokens += 1;
      yield { type: 'thinking', text };
    }
    for (const text of this.#draftOf(prompt).match(/.{1,12}/gsu) ?? []) {
      if (cancel?.aborted) break;
      await sleep(1, undefined, { signal });
      usage.answerTokens += 1;
      yield { type: 'answer', text };
    }
    const ended = thoughtEnded ? 'thinking-ended' : 'stop';
    yield { type: 'finish', reason: cancel?.aborted ? 'cancelled' : ended, usage };
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }

  #draftOf({ question }: Prompt): string {
    const asked = /"shows":"(\w+)"/u.exec(question)?.[1] as AnalysisKind;
    return this.answer ?? JSON.stringify(DRAFTS[asked]);
  }
}

/** Encoders that caption and read, and a reasoner that drafts, without models, in this process. */
export function registerAnalysts(container: DependencyContainer) {
  const captioner = createMeanColorEncoder();
  const reader = createReader();
  const writer = new DraftWriter();
  const encoders = [captioner, reader];
  container.registerInstance(VISION_ENCODERS, new Registry('UNKNOWN_ENCODER', encoders, captioner.name));
  container.registerInstance(REASONERS, new Registry('UNKNOWN_REASONER', [writer], writer.name));
  return { captioner, reader, writer };
}
