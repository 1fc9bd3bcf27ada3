import { GlimpseError, type JsonSchema, type ThinkingMode } from '@glimpse/core';
import { QUOTE, toAnswerSchema } from './answer-schema.ts';
import type { Grammar, LanguageModel, Token } from './language-model.ts';
import { quoteGrammar } from './quote-grammar.ts';
import type { ThoughtSplitter } from './thought-splitter.ts';

/** As a grammar has it. */
const QUOTE_LITERAL = JSON.stringify(JSON.stringify(QUOTE));
/** Tokens of white space with which a model may begin a thought before it must say something. */
const BLANK_TOKENS = 16;

export interface AnswerGrammarOptions {
  readonly closeThink: Token;
  readonly mode: ThinkingMode;
  /** See {@link createJsonGrammar}. */
  readonly jsonGrammar?: string | undefined;
}

/**
 * What holds the model to its options: a thought that must not stay empty cannot be closed before it has text, and an
 * answer is a JSON value. Between the two the model is free.
 */
export function answerGrammars(
  { closeThink, mode, jsonGrammar }: AnswerGrammarOptions,
  progress: Pick<ThoughtSplitter, 'isThinking' | 'hasThought'>,
): Grammar[] {
  const grammars: Grammar[] = [];
  if (mode === 'always')
    grammars.push({
      text: `root ::= !<[${closeThink}]>{${BLANK_TOKENS}}`,
      applies: () => progress.isThinking && !progress.hasThought,
    });
  if (jsonGrammar !== undefined) grammars.push({ text: jsonGrammar, applies: () => !progress.isThinking });
  return grammars;
}

/** The grammar of a value of the schema; its quotes are passages of `quotable`. Rejects with `ANSWER_SCHEMA_INVALID`. */
export async function createJsonGrammar(
  model: Pick<LanguageModel, 'jsonGrammar'>,
  schema: JsonSchema,
  quotable?: readonly string[],
): Promise<string> {
  const known = toAnswerSchema(schema);
  try {
    const grammar = await model.jsonGrammar(known);
    const isQuoting = grammar.includes(QUOTE_LITERAL);
    return isQuoting ? `${grammar.replaceAll(QUOTE_LITERAL, 'quote')}\n${quoteGrammar(quotable)}` : grammar;
  } catch (error) {
    const expected = 'a schema of which llama.cpp can make a grammar';
    const received = JSON.stringify(schema);
    throw new GlimpseError({
      code: 'ANSWER_SCHEMA_INVALID',
      message: `Expected ${expected}; lengths may be too large. ${String(error)} Received ${received}.`,
      details: { path: '#', expected, received },
      cause: error,
    });
  }
}
