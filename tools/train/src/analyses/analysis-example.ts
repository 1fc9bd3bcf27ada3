import { ANALYSIS_KINDS, TONES, analysisQuestion, buildPrompt, describeEvidence } from '@glimpse/core';
import type { TextLine } from '@glimpse/core';
import { DOCUMENT_KINDS, Random, captionOf, sample } from '@glimpse/world';
import type { Truth } from '@glimpse/world';
import type { ReasonerExample } from '../reasoner-example.ts';
import { analysisOf } from './analysis-of.ts';
import { chartPage } from './pages/chart-page.ts';
import { samplePage } from './pages/sample-page.ts';
import { misreadText, sampleMistakes } from './reading/misread-text.ts';
import { printedText } from './reading/printed-text.ts';
import { rename } from './renaming/rename.ts';
import type { Named } from './renaming/rename.ts';

const LAST_SEED = 2 ** 31 - 1;
const WRONG_SHARE = 0.1;
/** Of the reports, those without any text. */
const UNREAD_SHARE = 0.04;
const RENAMED_SHARE = 0.6;
/** Of the charts of other programs, those that are read as easily as documents are. */
const CLEAR_SHARE = 0.6;
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
    : misreadText(
        random,
        printedLines,
        sampleMistakes(random, truth.type === 'chart' && !(page && random.chance(CLEAR_SHARE))),
      );
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
