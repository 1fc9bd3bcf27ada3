import type { GenerateOptions, LanguageModel, Token, TokenSampling } from './language-model.ts';

const CONTROL_TEXTS = [
  '<｜begin▁of▁sentence｜>',
  '<｜end▁of▁sentence｜>',
  '<｜User｜>',
  '<｜Assistant｜>',
  '<think>',
  '</think>',
];
const CONTROL_PATTERN = new RegExp(`(${CONTROL_TEXTS.join('|')})`, 'u');
const END = 257;

/** Tokens of a text in the scripted model's vocabulary: bytes, then the control tokens of R1. */
export const tokensOf = (text: string): Token[] =>
  text.split(CONTROL_PATTERN).flatMap((part) => {
    const control = CONTROL_TEXTS.indexOf(part);
    return control < 0 ? [...Buffer.from(part)] : [256 + control];
  });

export interface ScriptedSampling {
  readonly sampling: TokenSampling;
  readonly options: GenerateOptions;
  penalized: Token[];
  /** The grammar, if any, of every choice. */
  readonly held: (string | undefined)[];
}

export interface ScriptedModel extends LanguageModel {
  /** What every generation evaluated: its prompt, its own tokens, what came in their place. */
  readonly evaluated: Token[][];
  /** What every generation was told to sample with, and the tokens penalized at its last choice. */
  readonly samplings: ScriptedSampling[];
  disposals: number;
}

/**
 * A port whose model writes what is scripted, over and over, without what a grammar of the form `!<[token]>` forbids and
 * what is to be avoided.
 * Like llama.cpp it finds `<think>` and `</think>`
 * also in plain text, as vocabularies that list them as ordinary entries make it do.
 */
export function createScriptedModel(output: string, contextSize = 4096): ScriptedModel {
  const script = tokensOf(output);
  const model: ScriptedModel = {
    contextSize,
    evaluated: [],
    samplings: [],
    disposals: 0,
    tokenize: (text) =>
      text
        .split(/(<\/?think>)/u)
        .flatMap((part) => (part.endsWith('>') ? tokensOf(part) : [...Buffer.from(part)])),
    detokenize: (tokens) => Buffer.from(tokens.filter((token) => token < 256)).toString(),
    specialToken: (text) => (CONTROL_TEXTS.includes(text) ? 256 + CONTROL_TEXTS.indexOf(text) : undefined),
    isEnd: (token) => token === END,
    jsonGrammar: (schema) => Promise.resolve(JSON.stringify(schema)),
    async *generate({ prefix, rest }, sampling, options = {}) {
      const evaluated = [...prefix, ...rest];
      const record: ScriptedSampling = { sampling, options, penalized: [], held: [] };
      model.evaluated.push(evaluated);
      model.samplings.push(record);
      for (let index = 0; ; index += 1) {
        await new Promise(setImmediate);
        options.signal?.throwIfAborted();
        record.penalized = [...sampling.penalized()];
        const held = sampling.grammars?.find(({ applies }) => applies())?.text;
        const avoided = sampling.avoided?.();
        while (isForbidden(script[index % script.length], held) || script[index % script.length] === avoided)
          index += 1;
        record.held.push(held);
        const token = script[index % script.length] ?? END;
        evaluated.push(...((yield token) ?? [token]));
      }
    },
    dispose: async () => {
      model.disposals += 1;
    },
  };
  return model;
}

function isForbidden(token: Token | undefined, grammar = ''): boolean {
  const [, forbidden] = /!<\[(\d+)\]>/u.exec(grammar) ?? [];
  return forbidden !== undefined && (token === Number(forbidden) || token === END);
}
