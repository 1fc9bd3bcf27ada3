/** One picture of the world that is committed: as an example, or for a server that shows itself. */
export interface ExamplePicture {
  /** From the repository's root. */
  readonly file: string;
  /** From 2,000,000,000 on: no model was trained on it. */
  readonly seed: number;
  /** Of the longest side, in pixels; default: as drawn. */
  readonly longest?: number;
  /** Colors of a palette, where the file has to be small. */
  readonly colors?: number;
}

export const EXAMPLE_PICTURES: readonly ExamplePicture[] = [
  { file: 'examples/tshirt.png', seed: 2_100_030_361 },
  { file: 'examples/sales-chart.png', seed: 2_100_005_882 },
  { file: 'examples/stock-chart.png', seed: 2_100_041_945 },
  { file: 'examples/contract.png', seed: 2_100_000_462 },
  { file: 'packages/server/assets/sample.png', seed: 2_100_007_946, longest: 180, colors: 32 },
];

/** The pictures of the encoders' tests, from the repository's root; `pictures.json` beside them has their truths. */
export const TEST_PICTURES = {
  folder: 'packages/onnx/fixtures/pictures',
  longest: 480,
  seeds: [2_100_000_034, 2_100_000_006, 2_100_000_036, 2_100_000_038, 2_100_000_029, 2_100_000_041],
};
