import { Tokenizer } from '@huggingface/tokenizers';

export interface Blip2Text {
  /** Tokens of a prompt, without any that the tokenizer would put around it. */
  encode(prompt: string | undefined): number[];
  decode(tokens: readonly number[]): string;
}

/** Takes the parsed `tokenizer.json` and `tokenizer_config.json`. */
export function createBlip2Text(tokenizerFile: object, tokenizerConfig: object): Blip2Text {
  const tokenizer = new Tokenizer(tokenizerFile, tokenizerConfig);
  return {
    encode: (prompt) => (prompt ? tokenizer.encode(prompt, { add_special_tokens: false }).ids : []),
    decode: (tokens) =>
      tokens.length === 0 ? '' : tokenizer.decode([...tokens], { skip_special_tokens: true }).trim(),
  };
}
