import { GlimpseError } from '@glimpse/core';
import { Tokenizer } from '@huggingface/tokenizers';

export interface Blip2Text {
  /** Tokens of a prompt, without any that the tokenizer would put around it. */
  encode(prompt: string | undefined): number[];
  decode(tokens: readonly number[]): string;
}

/** Takes the parsed `tokenizer.json` and `tokenizer_config.json`. Throws `PACK_INVALID`. */
export function createBlip2Text(tokenizerFile: object, tokenizerConfig: object): Blip2Text {
  const tokenizer = createTokenizer(tokenizerFile, tokenizerConfig);
  return {
    encode: (prompt) => (prompt ? tokenizer.encode(prompt, { add_special_tokens: false }).ids : []),
    decode: (tokens) =>
      tokens.length === 0 ? '' : tokenizer.decode([...tokens], { skip_special_tokens: true }).trim(),
  };
}

function createTokenizer(tokenizerFile: object, tokenizerConfig: object): Tokenizer {
  try {
    return new Tokenizer(tokenizerFile, tokenizerConfig);
  } catch (cause) {
    throw new GlimpseError({
      code: 'PACK_INVALID',
      message: `Expected the tokenizer.json of a Hugging Face tokenizer; it cannot be read: ${String(cause)}`,
      cause,
    });
  }
}
