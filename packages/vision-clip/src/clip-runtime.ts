import type { PackModel } from '@glimpse/core';
import {
  disposeSessions,
  graphRoles,
  loadSessions,
  PixelReader,
  preprocessorConfigSchema,
  readPackJson,
  readTokenizer,
  takeOutput,
  type FloatTensor,
  type OnnxRuntime,
  type Precision,
} from '@glimpse/onnx';
import { clipConfigSchema, type ClipConfig } from './clip-config.ts';
import { encodeText, padTokens } from './clip-text.ts';
import { toRows } from './unit-vectors.ts';

const GRAPHS = ['vision', 'text'] as const;

/** Roles of the files that the encoder reads. Throws `PACK_INVALID` when the pack lacks this precision. */
export function clipRoles(pack: PackModel, precision: Precision): string[] {
  const graphs = Object.values(graphRoles(pack, GRAPHS, precision));
  return [...graphs, 'config', 'preprocessor', 'tokenizer', 'tokenizerConfig'];
}

export interface ClipRuntime {
  readonly config: ClipConfig;
  readonly pixels: PixelReader;
  /** Tokens of a text, with begin and end, at most as many as the model reads. */
  encode(text: string): number[];
  /** One vector of unit length per picture. */
  see(pixelValues: FloatTensor): Promise<Float32Array[]>;
  /** One vector of unit length per encoded text, of which there is at least one. */
  read(texts: readonly (readonly number[])[]): Promise<Float32Array[]>;
  dispose(): Promise<void>;
}

/** Rejects with `PACK_INVALID` or `MODEL_LOAD_FAILED`. */
export async function loadClipRuntime(
  pack: PackModel,
  onnx: OnnxRuntime,
  { precision, threads }: { readonly precision: Precision; readonly threads: number },
): Promise<ClipRuntime> {
  const roles = graphRoles(pack, GRAPHS, precision);
  const config = await readPackJson(pack, 'config', clipConfigSchema);
  const preprocessor = await readPackJson(pack, 'preprocessor', preprocessorConfigSchema);
  const tokenizer = await readTokenizer(pack);
  const sessions = await loadSessions(onnx, {
    vision: await pack.file(roles.vision),
    text: await pack.file(roles.text),
  });
  const pixels = new PixelReader(preprocessor, { threads });
  return {
    config,
    pixels,
    encode: (text) => encodeText(tokenizer, text, config.maxTokens),
    see: async (pixelValues) =>
      toRows(takeOutput(await sessions.vision.run({ pixel_values: pixelValues }), 'image_embeds')),
    read: async (texts) => {
      const inputs = { input_ids: padTokens(texts, config.maxTokens) };
      return toRows(takeOutput(await sessions.text.run(inputs), 'text_embeds'));
    },
    dispose: async () => {
      await pixels.dispose();
      await disposeSessions(sessions);
    },
  };
}
