// The package's own declarations import each other without file extensions, which `nodenext` cannot resolve.
declare module '@huggingface/tokenizers' {
  export class Tokenizer {
    constructor(tokenizerFile: object, tokenizerConfig: object);
    encode(text: string, options?: { add_special_tokens?: boolean }): { ids: number[] };
    decode(tokens: number[], options?: { skip_special_tokens?: boolean }): string;
  }
}
