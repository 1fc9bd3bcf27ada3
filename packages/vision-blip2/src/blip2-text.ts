import type { Tokenizer } from '@glimpse/onnx';

export interface Blip2Text {
  /** Tokens of a prompt, without any that the tokenizer would put around it. */
  encode(prompt: string | undefined): number[];
  decode(tokens: readonly number[]): string;
}

export const createBlip2Text = (tokenizer: Tokenizer): Blip2Text => ({
  encode: (prompt) => (prompt ? tokenizer.encode(prompt, { withSpecialTokens: false }) : []),
  decode: (tokens) => tokenizer.decode(tokens).trim(),
});
