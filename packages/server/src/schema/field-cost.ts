interface FieldCost {
  readonly field: number;
  readonly multiplier: number;
}

/**
 * Prices of fields, in the price of a plain one. A list multiplies what is below it by its length, so that a price is
 * paid for every picture; `http.maxCost` bounds the sum.
 */
export const ENCODER_COST: FieldCost = { field: 40, multiplier: 1 };

/** Of a match: the picture, and a plain price for every text. */
export const matchCost = (texts: readonly unknown[]): FieldCost => ({
  field: ENCODER_COST.field + texts.length,
  multiplier: 1,
});

/** A reasoner computes for much longer than an encoder, but one answer at a time. */
const REASONER_COST = 10;

interface AskedEncoders {
  readonly encoders?: readonly unknown[] | null | undefined;
}

/** Of an answer: what each of its encoders costs, one by default, for each picture, and the reasoner. */
export const answerCost = (options: AskedEncoders | null | undefined, images = 1): FieldCost => ({
  field: ENCODER_COST.field * Math.max(1, options?.encoders?.length ?? 1) * images + REASONER_COST,
  multiplier: 1,
});

/** Encoders that an analysis asks by default: one that captions, one that reads text. */
const ANALYSIS_ENCODERS = 2;

/** Of an analysis: as of an answer of its encoders. */
export const analysisCost = (options: AskedEncoders | null | undefined): FieldCost =>
  answerCost({ encoders: options?.encoders?.length ? options.encoders : Array(ANALYSIS_ENCODERS) });

/** Verifying and decoding a picture. */
export const INTAKE_COST: FieldCost = { field: 20, multiplier: 1 };
