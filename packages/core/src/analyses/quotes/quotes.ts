import type { AnswerEvidence } from '../../pipeline/answer-event.ts';
import { BESIDE, LABELS_HEADING, unarranged } from '../../layout/arrange-text.ts';
import { axisLabels, type AxisLabel } from '../../layout/axis-labels.ts';
import { textRows } from '../../layout/text-rows.ts';
import type { TextLine } from '../../spec/evidence.ts';
import { told } from '../told.ts';
import { foldText, SourceText } from './source-text.ts';

/** A field of an analysis and the encoder whose evidence has its words. */
export interface FieldSupport {
  /** Path within the analysis, such as `title` or `amounts.0`. */
  readonly field: string;
  readonly encoder: string;
}

interface Source {
  readonly encoder: string;
  readonly text: SourceText;
  readonly rows: readonly SourceText[];
  readonly words: ReadonlySet<string>;
}

/** Of the words of a sentence, those that the evidence must have: reading mistakes are forgiven, other sentences not. */
const NEEDED_SHARE = 0.8;

/** A number is one word with its separators. */
const WORD = /[\p{L}\p{N}]+(?:(?<=\p{N})[.,](?=\p{N})[\p{L}\p{N}]+)*/gu;
const wordsOf = (text: string): string[] => foldText(text).match(WORD) ?? [];
const hasDigit = (word: string): boolean => /\p{N}/u.test(word);

/** An analysis that grows asks of the same lines with every piece, and to find labels takes up to 20 ms. */
const LABELS = new WeakMap<readonly TextLine[], readonly AxisLabel[]>();

function labelsOf(lines: readonly TextLine[]): readonly AxisLabel[] {
  const labels = LABELS.get(lines) ?? axisLabels(textRows(lines));
  LABELS.set(lines, labels);
  return labels;
}

/** Holds what a reasoner quotes against the evidence that it was given, and notes what supports what. */
export class Quotes {
  readonly #sources: readonly Source[];
  readonly #supports: FieldSupport[] = [];
  readonly #evidence: readonly AnswerEvidence[];
  /** What is printed side by side is a cell each. */
  readonly cells: readonly string[];

  constructor(evidence: readonly AnswerEvidence[]) {
    this.#evidence = evidence;
    this.cells = evidence.flatMap(({ text }) => text.split('\n')).flatMap((row) => row.split(BESIDE));
    this.#sources = evidence.map(({ encoder, text }) => {
      const rows = text.split('\n').filter((row) => row !== LABELS_HEADING);
      return {
        encoder,
        text: new SourceText(rows.join('\n')),
        rows: rows.map((row) => new SourceText(row)),
        words: new Set(wordsOf(text)),
      };
    });
  }

  /** Of the axis of a chart, with the numbers that are printed above or beside each. */
  get labels(): readonly AxisLabel[] {
    return this.#evidence.flatMap(({ evidence }) =>
      evidence.kind === 'text' ? labelsOf(evidence.lines) : [],
    );
  }

  /** In the order in which they were found. */
  get supports(): readonly FieldSupport[] {
    return this.#supports;
  }

  /** Whether a row of the evidence has both, or they are two rows, one below the other; notes nothing. */
  hasTogether(one: string, other: string): boolean {
    return this.#sources.some(({ rows }) =>
      rows.some((row, index) => {
        const next = rows[index + 1];
        if (row.has(one) && row.has(other)) return true;
        return next !== undefined && ((row.is(one) && next.is(other)) || (row.is(other) && next.is(one)));
      }),
    );
  }

  /**
   * The text where the evidence has it, character by character but for white space, width and case, and not merely as
   * a part of a word or a number; else null. Without the `|` of arranged text.
   */
  exact(text: string | null | undefined, field: string): string | null {
    const wanted = told(unarranged(text ?? ''));
    if (wanted === null) return null;
    return this.#note(wanted, field, (source) => source.text.has(wanted));
  }

  /** A sentence of which the evidence has every number and nearly every word; else null. */
  sentence(text: string | null | undefined, field: string): string | null {
    const wanted = told(unarranged(text ?? ''));
    if (wanted === null) return null;
    const words = wordsOf(wanted);
    return this.#note(wanted, field, (source) => {
      const found = words.filter((word) => source.words.has(word));
      const missing = words.filter((word) => !source.words.has(word));
      return (
        source.text.has(wanted) ||
        (found.length > 0 && found.length >= NEEDED_SHARE * words.length && !missing.some(hasDigit))
      );
    });
  }

  /** A text in the reasoner's own words, of which the evidence has every number; else null. */
  inferred(text: string | null | undefined): string | null {
    const words = wordsOf(text ?? '').filter(hasDigit);
    const isKnown = words.every((word) => this.#sources.some((source) => source.words.has(word)));
    return isKnown ? told(unarranged(text ?? '')) : null;
  }

  #note(text: string, field: string, isIn: (source: Source) => boolean): string | null {
    const source = this.#sources.find(isIn);
    if (!source) return null;
    this.#supports.push({ field, encoder: source.encoder });
    return text;
  }
}
