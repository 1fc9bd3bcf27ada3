import type { TextWord } from '@glimpse/core';

/**
 * How a page is looked at: `sparse` finds text wherever it stands, also beside or on colored areas; `block` takes the
 * page for one block of text, which keeps faint and small text together; `contrast` is for a page on which areas are
 * gone and only what differs from its surroundings is left.
 */
export type Pass = 'sparse' | 'block' | 'contrast';

/**
 * The recognition engine for one language, as far as the encoder needs it. Pictures are PNG files in memory of at least
 * 16 pixels a side; boxes are their pixels. A signal ends the work with its reason.
 */
export interface TextRecognizer {
  /** Radians by which lines of text fall to the right; 0 where there are none. */
  slope(png: Uint8Array, signal?: AbortSignal): Promise<number>;
  words(png: Uint8Array, pass: Pass, signal?: AbortSignal): Promise<TextWord[]>;
  dispose(): Promise<void>;
}
