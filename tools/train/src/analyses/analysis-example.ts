import { ANALYSIS_KINDS, TONES, analysisQuestion, buildPrompt, describeEvidence } from '@glimpse/core';
import type { AnalysisKind, Language, TextLine, Tone } from '@glimpse/core';
import { DOCUMENT_KINDS, Random, captionOf, sample } from '@glimpse/world';
import type { Truth } from '@glimpse/world';
import type { ReasonerExample } from '../reasoner-example.ts';
import { chartDraftOf, labelIn, toldHighest } from './drafts/chart-draft-of.ts';
import { documentDraftOf } from './drafts/document-draft-of.ts';
import { productDraftOf } from './drafts/product-draft-of.ts';
import { chartPage } from './pages/chart-page.ts';
import { samplePage } from './pages/sample-page.ts';
import { misreadText, sampleMistakes } from './reading/misread-text.ts';
import { printedText } from './reading/printed-text.ts';
import { rename } from './renaming/rename.ts';
import type { Named } from './renaming/rename.ts';
import type { AnalysisAnswers } from './words/analysis-answers.ts';
import { CHINESE_ANALYSIS } from './words/chinese-analysis.ts';
import { ENGLISH_ANALYSIS } from './words/english-analysis.ts';

export const ANSWERS: Record<Language, AnalysisAnswers> = { en: ENGLISH_ANALYSIS, zh: CHINESE_ANALYSIS };

const LAST_SEED = 2 ** 31 - 1;
const WRONG_SHARE = 0.1;
/** Of the reports, those without any text. */
const UNREAD_SHARE = 0.04;
const RENAMED_SHARE = 0.6;
/** Of the pages, those of which a caption takes the kind for another; what is printed tells better. */
const MISTAKEN_SHARE = 0.25;
/** Of these, those that are taken for charts. */
const CHART_SHARE = 0.4;

export interface AnalysisExampleOptions {
  /** Of the picture and of every choice about it. */
  readonly seed: number;
  /** What an encoder really read; default: the drawing's text with made-up mistakes. */
  readonly lines?: readonly TextLine[] | undefined;
  /** Another choice about the same picture. Default 0. */
  readonly turn?: number | undefined;
  /** Whether names may be replaced by invented ones. Default false. */
  readonly renamed?: boolean | undefined;
  /** Whether it is a page of text that no picture of the world has, instead of the picture of the seed. Default false. */
  readonly page?: boolean | undefined;
}

/** One picture's report with the analysis that can be made of it, in the prompts of the server. */
export function analysisExample({
  seed,
  lines,
  turn = 0,
  renamed = false,
  page = false,
}: AnalysisExampleOptions): ReasonerExample {
  const random = new Random(LAST_SEED - 7 - seed + turn * 1_000_003);
  const named = page ? samplePage(random) : pictured(seed, lines);
  const { truth, lines: printedLines } =
    renamed && random.chance(RENAMED_SHARE) ? rename(random, named) : named;
  const language = random.choice(['en', 'zh'] as const);
  const tone = random.choice(TONES);
  const read = lines
    ? printedLines
    : misreadText(random, printedLines, sampleMistakes(random, truth.type === 'chart'));
  const printed = read.length > 0 ? describeEvidence({ kind: 'text', lines: read }) : undefined;
  const caption = describeEvidence({
    kind: 'caption',
    text: captionOf(page ? mistaken(random, truth) : truth),
  });
  const text = random.chance(UNREAD_SHARE) ? undefined : printed;
  const kind = random.chance(WRONG_SHARE)
    ? random.choice(ANALYSIS_KINDS.filter((other) => other !== truth.type))
    : truth.type;
  const prompt = buildPrompt({
    language,
    images: [text ? [caption, text] : [caption]],
    question: analysisQuestion({ kind, language, tone }),
  });
  const told = { caption: caption.text, text: text?.text ?? '' };
  return {
    language,
    prefix: prompt.prefix,
    questions: [
      {
        kind: `analysis-${kind}`,
        askedIn: language,
        question: prompt.question,
        ...analysisOf(truth, { kind, language, tone, ...told }),
      },
    ],
  };
}

function pictured(seed: number, lines: readonly TextLine[] | undefined): Named {
  const { truth, svg } = sample(seed);
  return { truth, lines: lines ?? printedText(svg) };
}

function mistaken(random: Random, truth: Truth): Truth {
  if (truth.type !== 'document' || !random.chance(MISTAKEN_SHARE)) return truth;
  return random.chance(CHART_SHARE)
    ? chartPage(random).truth
    : { ...truth, kind: random.choice(DOCUMENT_KINDS) };
}

export interface AnalysisContext {
  readonly kind: AnalysisKind;
  readonly language: Language;
  readonly tone: Tone;
  readonly caption: string | undefined;
  readonly text: string;
}

/** The thought and the JSON that the mini reasoner shall give for a picture of which this is reported. */
export function analysisOf(
  truth: Truth,
  { kind, language, tone, caption, text }: AnalysisContext,
): { thought: string; answer: string } {
  const answers = ANSWERS[language];
  if (truth.type !== kind) {
    const answer = { shows: truth.type, reason: answers.refusal(kind, truth) };
    return { thought: answers.wrongThought(kind, truth), answer: JSON.stringify(answer) };
  }
  const draft =
    truth.type === 'document'
      ? documentDraftOf(truth, text, answers)
      : truth.type === 'chart'
        ? chartDraftOf(truth, text, answers)
        : productDraftOf(truth, text, tone, answers);
  return {
    thought: answers.thought(kind, caption, findingsOf(draft, { truth, text, answers })),
    answer: JSON.stringify(draft),
  };
}

type Draft =
  ReturnType<typeof documentDraftOf> | ReturnType<typeof chartDraftOf> | ReturnType<typeof productDraftOf>;

interface Told {
  readonly truth: Truth;
  readonly text: string;
  readonly answers: AnalysisAnswers;
}

function findingsOf(draft: Draft, { truth, text, answers }: Told): string[] {
  switch (draft.shows) {
    case 'document': {
      const total = draft.amounts.find(({ meaning }) => meaning === 'total');
      return [
        ...(draft.title === null ? [] : [answers.found('title', draft.title)]),
        ...(total ? [answers.found('total', total.text)] : []),
      ];
    }
    case 'chart':
      return [
        ...(draft.title === null ? [] : [answers.found('title', draft.title)]),
        ...highestOf(draft.highest, { truth, text, answers }),
      ];
    case 'product':
      return draft.price === null ? [] : [answers.found('price', draft.price)];
  }
}

/** Labels are counted one after the other, as who looks for the third of them does. */
function highestOf(highest: string | null, { truth, text, answers }: Told): string[] {
  if (highest === null) return [];
  const position = truth.type === 'chart' ? toldHighest(truth) : undefined;
  if (position === undefined || !('categories' in truth)) return [answers.found('highest', highest)];
  return [
    answers.counted(
      truth.categories.map((label) => labelIn(text, label)),
      position,
    ),
  ];
}
