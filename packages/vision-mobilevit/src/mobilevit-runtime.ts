import { GlimpseError, type PackModel } from '@glimpse/core';
import {
  PixelReader,
  preprocessorConfigSchema,
  readPackJson,
  takeOutput,
  type FloatTensor,
  type OnnxRuntime,
} from '@glimpse/onnx';
import { mobilevitConfigSchema } from './mobilevit-config.ts';

/** The files of the pack that the encoder reads. */
export const MOBILEVIT_ROLES = ['classifier', 'config', 'preprocessor'] as const;

export interface MobilevitRuntime {
  readonly labels: readonly string[];
  readonly pixels: PixelReader;
  /** One row of logits per picture, in the order of `labels`. */
  score(pixelValues: FloatTensor): Promise<Float32Array[]>;
  dispose(): Promise<void>;
}

/** Rejects with `PACK_INVALID` or `MODEL_LOAD_FAILED`. */
export async function loadMobilevitRuntime(
  pack: PackModel,
  onnx: OnnxRuntime,
  { threads }: { readonly threads: number },
): Promise<MobilevitRuntime> {
  const { labels } = await readPackJson(pack, 'config', mobilevitConfigSchema);
  const preprocessor = await readPackJson(pack, 'preprocessor', preprocessorConfigSchema);
  const classifier = await onnx.load(await pack.file('classifier'));
  const pixels = new PixelReader(preprocessor, { threads });
  return {
    labels,
    pixels,
    score: async (pixelValues) => {
      const outputs = await classifier.run({ pixel_values: pixelValues });
      return splitRows(takeOutput(outputs, 'logits'), labels.length);
    },
    dispose: async () => {
      await pixels.dispose();
      await classifier.dispose();
    },
  };
}

function splitRows({ data, dims }: FloatTensor, columns: number): Float32Array[] {
  const [rows = 0, received] = dims;
  if (received !== columns)
    throw new GlimpseError({
      code: 'MODEL_FAILED',
      message: `Expected ${columns} logits per picture, one for each label, got ${received}.`,
      details: { expected: columns, received },
    });
  return Array.from({ length: rows }, (_, row) => data.subarray(row * columns, (row + 1) * columns));
}
