import type { Device } from '@glimpse/core';

/** Row-major. */
export interface FloatTensor {
  readonly type: 'float32';
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** Token ids, row-major. */
export interface IntegerTensor {
  readonly type: 'int64';
  readonly data: BigInt64Array;
  readonly dims: readonly number[];
}

export type OnnxTensor = FloatTensor | IntegerTensor;

export interface OnnxInput {
  readonly name: string;
  /** A number is fixed; a name, such as `batch`, varies. */
  readonly dims: readonly (number | string)[];
}

/** One loaded graph, whose outputs are all float32. */
export interface OnnxSession {
  readonly inputs: readonly OnnxInput[];
  /** Computes every output, by name. Rejects with `MODEL_FAILED`. */
  run(feeds: Readonly<Record<string, OnnxTensor>>): Promise<Readonly<Record<string, FloatTensor>>>;
  dispose(): Promise<void>;
}

/** What plugins need of an ONNX runtime. */
export interface OnnxRuntime {
  /** Where graphs run. */
  readonly device: Device;
  /** Loads the graph at this absolute path. Rejects with `MODEL_LOAD_FAILED` or `DEVICE_UNAVAILABLE`. */
  load(path: string): Promise<OnnxSession>;
}
