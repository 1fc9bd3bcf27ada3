import { GlimpseError, type PackModel } from '@glimpse/core';
import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import { readPackJson } from './read-pack-json.ts';

export interface EncodeTextOptions {
  /** Whether to put the tokens around the text that the model was trained with. */
  readonly withSpecialTokens: boolean;
}

export interface Tokenizer {
  encode(text: string, options: EncodeTextOptions): number[];
  /** Leaves special tokens out. */
  decode(tokens: readonly number[]): string;
}

/** The tokenizer of a model of the pack. Rejects with `PACK_INVALID`. */
export async function readTokenizer(pack: PackModel): Promise<Tokenizer> {
  const json = z.record(z.string(), z.unknown());
  return createTokenizer(
    await readPackJson(pack, 'tokenizer', json),
    await readPackJson(pack, 'tokenizerConfig', json),
  );
}

/** Takes the parsed `tokenizer.json` and `tokenizer_config.json`. Throws `PACK_INVALID`. */
export function createTokenizer(tokenizerFile: object, tokenizerConfig: object): Tokenizer {
  const tokenizer = parse(tokenizerFile, tokenizerConfig);
  return {
    encode: (text, { withSpecialTokens }) =>
      tokenizer.encode(text, { add_special_tokens: withSpecialTokens }).ids,
    decode: (tokens) =>
      tokens.length === 0 ? '' : tokenizer.decode([...tokens], { skip_special_tokens: true }),
  };
}

function parse(tokenizerFile: object, tokenizerConfig: object): HuggingFaceTokenizer {
  try {
    return new HuggingFaceTokenizer(tokenizerFile, tokenizerConfig);
  } catch (cause) {
    throw new GlimpseError({
      code: 'PACK_INVALID',
      message: `Expected the tokenizer.json of a Hugging Face tokenizer; it cannot be read: ${String(cause)}`,
      cause,
    });
  }
}
