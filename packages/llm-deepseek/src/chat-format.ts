import {
  DEFAULT_THINKING_MODE,
  GlimpseError,
  type Prompt,
  type ThinkingMode,
  type Turn,
} from '@glimpse/core';
import type { LanguageModel, PromptTokens, Token } from './language-model.ts';

const BEGIN = '<｜begin▁of▁sentence｜>';
const END = '<｜end▁of▁sentence｜>';
const USER = '<｜User｜>';
const ASSISTANT = '<｜Assistant｜>';
const THINK = '<think>';
const CLOSE_THINK = '</think>';

/**
 * Between the first character of a control token and the rest. Vocabularies may hold `<think>` and `</think>` as
 * ordinary entries, which llama.cpp finds in plain text too; a text cut here has none.
 */
const INSIDE_CONTROL_TEXT = /(?<=<)(?=｜|\/?think>)/u;

/** The chat format of DeepSeek-R1 in tokens of one model. */
export interface ChatFormat {
  /** `</think>`, which a model writes to end its thought. */
  readonly closeThink: Token;
  /** What stands between thought and answer: `</think>` and an empty line. */
  readonly closing: readonly Token[];
  /** Line breaks, which a text may repeat as often as it likes. */
  readonly layout: ReadonlySet<Token>;
  /**
   * The turns of user and model up to the opening of the model's, which begins inside the thought, or behind an
   * empty one in mode `none`.
   */
  encode(prompt: Prompt, mode?: ThinkingMode): PromptTokens;
}

/**
 * After the model's own chat template: no system prompt, no closing tag of the user's turns, earlier answers without
 * their thoughts, `<think>\n` already written. What the user typed stays text, even if it spells a control token. Throws `MODEL_LOAD_FAILED` when the
 * model lacks one of the control tokens.
 */
export function createChatFormat(model: Pick<LanguageModel, 'tokenize' | 'specialToken'>): ChatFormat {
  const control = (text: string): Token => {
    const token = model.specialToken(text);
    if (token !== undefined) return token;
    throw new GlimpseError({
      code: 'MODEL_LOAD_FAILED',
      message: `The model's vocabulary has no token '${text}', which the chat format of DeepSeek-R1 needs.`,
      details: { token: text },
    });
  };
  const plain = (text: string): Token[] =>
    text.split(INSIDE_CONTROL_TEXT).flatMap((part) => model.tokenize(part));

  const beforeUser = [control(BEGIN), control(USER)];
  const lineBreak = model.tokenize('\n');
  const emptyLine = model.tokenize('\n\n');
  const closeThink = control(CLOSE_THINK);
  const closing = [closeThink, ...emptyLine];
  const beforeThought = [control(ASSISTANT), control(THINK)];
  const openings: Record<ThinkingMode, readonly Token[]> = {
    auto: [...beforeThought, ...lineBreak],
    always: [...beforeThought, ...lineBreak],
    none: [...beforeThought, ...emptyLine, ...closing],
  };
  const encodeTurn = ({ question, answer }: Turn): Token[] => [
    ...plain(question),
    ...[control(ASSISTANT), ...plain(answer), control(END)],
    control(USER),
  ];
  return {
    closeThink,
    closing,
    layout: new Set([...lineBreak, ...emptyLine]),
    encode: ({ prefix, turns = [], question }, mode = DEFAULT_THINKING_MODE) => ({
      prefix: [...beforeUser, ...plain(prefix)],
      rest: [...turns.flatMap(encodeTurn), ...plain(question), ...openings[mode]],
    }),
  };
}
