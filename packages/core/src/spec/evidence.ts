/** What an encoder found in one picture; told apart by `kind`. Scores are in [0, 1] unless said otherwise. */
export type Evidence =
  | CaptionEvidence
  | LabelsEvidence
  | MatchesEvidence
  | EmbeddingEvidence
  | AnswersEvidence
  | TextEvidence
  | FeaturesEvidence;

export interface CaptionEvidence {
  readonly kind: 'caption';
  readonly text: string;
}

export interface ScoredText {
  readonly text: string;
  readonly score: number;
}

/** Best first; scores are a softmax over all labels. */
export interface LabelsEvidence {
  readonly kind: 'labels';
  readonly labels: readonly ScoredText[];
}

/** One entry per given text, in the given order; scores are a softmax over them. */
export interface MatchesEvidence {
  readonly kind: 'matches';
  readonly matches: readonly ScoredText[];
}

/** A vector of unit length in the encoder's shared space of images and texts. */
export interface EmbeddingEvidence {
  readonly kind: 'embedding';
  readonly vector: Float32Array;
}

/** Best first; every score stands alone (a sigmoid), so they need not add up to one. */
export interface AnswersEvidence {
  readonly kind: 'answers';
  readonly question: string;
  readonly answers: readonly ScoredText[];
}

/** Pixels of the stored picture, origin top left; sides are parallel to the picture's. */
export interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextWord extends ScoredText {
  readonly box: TextBox;
}

export interface TextLine extends ScoredText {
  readonly box: TextBox;
  /** From left to right, where the encoder tells words apart. */
  readonly words?: readonly TextWord[] | undefined;
}

/** In reading order. */
export interface TextEvidence {
  readonly kind: 'text';
  readonly lines: readonly TextLine[];
}

/** `shape` is [tokens, dimensions]; `data` is row-major. */
export interface FeaturesEvidence {
  readonly kind: 'features';
  readonly shape: readonly [number, number];
  readonly data: Float32Array;
}
