import type { PackModel } from '@glimpse/core';
import {
  createKvDecoder,
  disposeSessions,
  generateGreedily,
  loadSessions,
  PixelReader,
  preprocessorConfigSchema,
  readPackJson,
  readTokenizer,
  takeOutput,
  type FloatTensor,
  type GenerationOptions,
  type OnnxRuntime,
  type OnnxSession,
} from '@glimpse/onnx';
import { blip2ConfigSchema, type Blip2Config } from './blip2-config.ts';
import { createBlip2Text, type Blip2Text } from './blip2-text.ts';
import { joinEmbeddings } from './join-embeddings.ts';

/** The files of the pack that the encoder reads. */
export const BLIP2_ROLES = [
  'vision',
  'embedding',
  'decoder',
  'config',
  'preprocessor',
  'tokenizer',
  'tokenizerConfig',
] as const;

export interface Blip2Runtime {
  readonly config: Blip2Config;
  readonly pixels: PixelReader;
  readonly text: Blip2Text;
  /** Query features after the language projection, [pictures, queries, dimensions]. */
  see(pixelValues: FloatTensor): Promise<FloatTensor>;
  /** Continues features and prompt; one list of tokens per picture. */
  write(
    features: FloatTensor,
    promptTokens: readonly number[],
    options: Omit<GenerationOptions, 'endToken'>,
  ): Promise<number[][]>;
  dispose(): Promise<void>;
}

/** Rejects with `PACK_INVALID` or `MODEL_LOAD_FAILED`. */
export async function loadBlip2Runtime(
  pack: PackModel,
  onnx: OnnxRuntime,
  { threads }: { readonly threads: number },
): Promise<Blip2Runtime> {
  const config = await readPackJson(pack, 'config', blip2ConfigSchema);
  const preprocessor = await readPackJson(pack, 'preprocessor', preprocessorConfigSchema);
  const text = createBlip2Text(await readTokenizer(pack));
  const sessions = await loadSessions(onnx, {
    vision: await pack.file('vision'),
    embedding: await pack.file('embedding'),
    decoder: await pack.file('decoder'),
  });
  const decoder = createKvDecoder(sessions.decoder);
  const pixels = new PixelReader(preprocessor, { threads });
  return {
    config,
    pixels,
    text,
    see: async (pixelValues) =>
      takeOutput(await sessions.vision.run({ pixel_values: pixelValues }), 'query_features'),
    write: async (features, promptTokens, options) => {
      const prompt = await embed(sessions.embedding, [1, promptTokens.length], promptTokens);
      const model = {
        decoder,
        embed: (tokens: readonly number[]) => embed(sessions.embedding, [tokens.length, 1], tokens),
      };
      return generateGreedily(model, joinEmbeddings(features, prompt), {
        ...options,
        endToken: config.endToken,
      });
    },
    dispose: async () => {
      await pixels.dispose();
      await disposeSessions(sessions);
    },
  };
}

async function embed(
  session: OnnxSession,
  dims: readonly number[],
  tokens: readonly number[],
): Promise<FloatTensor> {
  const data = BigInt64Array.from(tokens, BigInt);
  return takeOutput(await session.run({ input_ids: { type: 'int64', data, dims } }), 'inputs_embeds');
}
