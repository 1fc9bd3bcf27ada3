import type { IntegerTensor, Tokenizer } from '@glimpse/onnx';

/** Widths of the text graph's input are multiples of this, since every new shape costs memory. */
const WIDTH_STEP = 8;

/** No token of the published vocabulary stands for more. */
const MAX_CHARACTERS_PER_TOKEN = 32;

/** As much of a text as can come to be read, so that a huge one costs neither time nor memory. */
export const shortenText = (text: string, maxTokens: number): string =>
  text
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .slice(0, maxTokens * MAX_CHARACTERS_PER_TOKEN);

/** The tokens of a text with begin and end; of one that is too long, the first ones and the end. */
export function encodeText(tokenizer: Tokenizer, text: string, maxTokens: number): number[] {
  const tokens = tokenizer.encode(text, { withSpecialTokens: true });
  return tokens.length <= maxTokens ? tokens : [...tokens.slice(0, maxTokens - 1), ...tokens.slice(-1)];
}

/** Encoded texts as one tensor [texts, tokens]; the end token fills up, as in the published tokenizer. */
export function padTokens(texts: readonly (readonly number[])[], maxTokens: number): IntegerTensor {
  const longest = Math.max(...texts.map(({ length }) => length));
  const width = Math.min(Math.ceil(longest / WIDTH_STEP) * WIDTH_STEP, maxTokens);
  const data = new BigInt64Array(texts.length * width);
  for (const [row, tokens] of texts.entries()) {
    data.fill(BigInt(tokens.at(-1) ?? 0), row * width, (row + 1) * width);
    data.set(tokens.map(BigInt), row * width);
  }
  return { type: 'int64', data, dims: [texts.length, width] };
}
