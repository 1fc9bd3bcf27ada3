import { element } from '../svg.ts';
import type { Attributes } from '../svg.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { textLine } from '../text.ts';
import type { Align, PageStyle } from './page-style.ts';

export interface TextOptions {
  /** In pixels; default: the body's. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly align?: Align;
  readonly color?: string;
  readonly family?: string;
}

/** A rectangle of the sheet, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const ANCHORS: Record<Align, string> = { left: 'start', center: 'middle', right: 'end' };
/** From the top of a line to its baseline, as a share of the font's size. */
export const ASCENT = 0.95;

/** A sheet of paper that fills from top to bottom: `y` is where the next thing goes, between `left` and `right`. */
export class Sheet {
  y: number;
  left: number;
  right: number;
  /** Where signatures stand: no stamp may cover them. */
  readonly signatures: Area[] = [];
  /** What was written, and where. */
  readonly lines: { readonly text: string; readonly area: Area }[] = [];
  /** Along an edge of the paper, beneath everything else. */
  stripe?: { readonly side: 'left' | 'right' | 'top'; readonly breadth: number; readonly fill: string };
  readonly #parts: string[] = [];

  constructor(
    readonly width: number,
    readonly style: PageStyle,
    /** Whether it gets signatures on its lines. */
    readonly signed: boolean,
  ) {
    this.y = style.margin;
    this.left = style.margin;
    this.right = width - style.margin;
  }

  get room(): number {
    return this.right - this.left;
  }

  /** All of it as one element, for paper of this height. */
  svg(height: number): string {
    const { family, ink } = this.style;
    const { side, breadth = 0, fill = '' } = this.stripe ?? {};
    const area = {
      x: side === 'right' ? this.width - breadth : 0,
      y: 0,
      width: side === 'top' ? this.width : breadth,
      height: side === 'top' ? breadth : height,
    };
    const stripe = side ? element('rect', { ...area, fill }) : '';
    return element('g', { 'font-family': family, fill: ink }, stripe, ...this.#parts);
  }

  add(...parts: string[]): void {
    this.#parts.push(...parts);
  }

  /** One line with its baseline at `y`; its end at `x` when aligned right, its middle when centered. */
  at(text: string, x: number, y: number, options: TextOptions = {}): void {
    const { size = this.style.bodySize, bold, align = 'left', color, family } = options;
    this.lines.push({ text, area: this.#areaOf(text, x, y, size, align) });
    this.add(
      textLine(text, x, y, size, {
        ...(bold && { 'font-weight': 'bold' }),
        ...(align !== 'left' && { 'text-anchor': ANCHORS[align] }),
        ...(color && { fill: color }),
        ...(family && { 'font-family': family }),
      }),
    );
  }

  #areaOf(text: string, x: number, y: number, size: number, align: Align): Area {
    const width = this.textWidth(text, size);
    return {
      x: x - width * { left: 0, center: 0.5, right: 1 }[align],
      y: y - size,
      width,
      height: size * 1.2,
    };
  }

  /** A paragraph, wrapped at the right edge; moves on below it. */
  write(text: string, options: TextOptions = {}): void {
    const { align = 'left', bold, family = this.style.family, size = this.style.bodySize } = options;
    const x = { left: this.left, center: (this.left + this.right) / 2, right: this.right }[align];
    for (const line of wrapText(text, this.room, size, family, bold)) {
      this.at(line, x, this.y + size * ASCENT, options);
      this.y += size * this.style.leading;
    }
  }

  /** Moves on by so many lines of the body. */
  skip(lines: number): void {
    this.y += lines * this.style.bodySize * this.style.leading;
  }

  rule(thickness = 1, color = this.style.ink): void {
    this.line(this.left, this.y, this.right, this.y, { stroke: color, 'stroke-width': thickness });
  }

  line(x1: number, y1: number, x2: number, y2: number, attributes: Attributes): void {
    this.add(element('line', { x1, y1, x2, y2, ...attributes }));
  }

  box(area: Area, attributes: Attributes): void {
    this.add(element('rect', { ...area, ...attributes }));
  }

  /** Draws between other edges and returns where that ended; `y` is as before. */
  within(left: number, right: number, draw: () => void): number {
    const before = { left: this.left, right: this.right, y: this.y };
    this.left = left;
    this.right = right;
    draw();
    const end = this.y;
    this.left = before.left;
    this.right = before.right;
    this.y = before.y;
    return end;
  }

  textWidth(text: string, size = this.style.bodySize, bold = false): number {
    return textWidth(text, size, this.style.family, bold);
  }
}
