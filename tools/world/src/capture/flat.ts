/** A flat thing before a camera: SVG elements between (0, 0) and (`width`, `height`), in pixels. */
export interface Flat {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** A strip of paper, torn off a roll. Default: a sheet. */
  readonly strip?: boolean;
}
