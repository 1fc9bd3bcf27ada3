import {
  DEFAULT_MAX_TOKENS,
  DEFAULT_SAMPLING,
  DEFAULT_THINKING_BUDGET,
  DEFAULT_THINKING_MODE,
  type FinishReason,
  type Prompt,
  type ReasonOptions,
  type Reasoner,
  type ReasonerEvent,
} from '../spec/reasoner.ts';
import type { Cache, CacheKey } from './cache.ts';
import { SharedAnswer } from './shared-answer.ts';

/** Of answers that the same call would not give again. */
const ENDED_FROM_OUTSIDE: readonly FinishReason[] = ['thinking-ended', 'cancelled'];

type KeptAnswer = readonly ReasonerEvent[];

/** Raised when the form of kept answers changes. The prompt is part of the key, so its own changes need no version. */
export const ANSWER_VERSION = 2;

/**
 * The same reasoner, answering nothing twice that can be repeated: greedy and seeded answers are kept by prompt,
 * model, sampling, limits and schema, unless they were ended from outside; equal ones under way are shared. A kept answer is told by the same events, with
 * the thought and the answer in one piece each, and `cached` on its finish. Other answers pass through.
 */
export function createCachedReasoner(reasoner: Reasoner, instance: string, cache: Cache): Reasoner {
  const streams = new Map<string, SharedAnswer>();

  function reason(
    prompt: Prompt,
    { cache: mode = 'use', ...options }: ReasonOptions = {},
  ): AsyncIterable<ReasonerEvent> {
    // Without subjects, the reasoner keeps nothing either.
    if (mode === 'off') return reasoner.reason(prompt, { ...options, subjects: undefined });
    const key = keyOf(reasoner, instance, prompt, options);
    return key ? share(prompt, options, mode, key) : reasoner.reason(prompt, options);
  }

  async function* share(
    prompt: Prompt,
    options: ReasonOptions,
    mode: 'use' | 'refresh',
    key: CacheKey,
  ): AsyncGenerator<ReasonerEvent, void, undefined> {
    options.signal?.throwIfAborted();
    const atHand = mode === 'use' ? cache.peek(key) : undefined;
    if (atHand) {
      for (const event of replay(atHand as KeptAnswer)) yield event;
      return;
    }
    const id = JSON.stringify([mode, key]);
    let stream = streams.get(JSON.stringify(['refresh', key])) ?? streams.get(id);
    if (!stream) {
      const started: SharedAnswer = new SharedAnswer(
        (controls) => keepOrReplay(reasoner, prompt, { ...options, ...controls }, mode === 'use', key, cache),
        () => {
          if (streams.get(id) === started) streams.delete(id);
        },
      );
      streams.set(id, started);
      stream = started;
    }
    yield* stream.read(options);
  }

  return {
    name: reasoner.name,
    card: reasoner.card,
    reason,
    ...(reasoner.check && { check: (prompt, options) => reasoner.check!(prompt, options) }),
    dispose: () => reasoner.dispose(),
  };
}

async function* keepOrReplay(
  reasoner: Reasoner,
  prompt: Prompt,
  options: ReasonOptions,
  mayReplay: boolean,
  key: CacheKey,
  cache: Cache,
): AsyncGenerator<ReasonerEvent, void, undefined> {
  const kept = mayReplay ? ((await cache.get(key)) as KeptAnswer | undefined) : undefined;
  if (kept) {
    for (const event of replay(kept)) yield event;
    return;
  }
  let thinking = '';
  let text = '';
  for await (const event of reasoner.reason(prompt, options)) {
    if (event.type === 'thinking') thinking += event.text;
    if (event.type === 'answer') text += event.text;
    if (event.type === 'finish' && !ENDED_FROM_OUTSIDE.includes(event.reason))
      await cache.set(key, toKept(thinking, text, event));
    yield event;
  }
}

const replay = (kept: KeptAnswer): ReasonerEvent[] =>
  kept.map((event) => (event.type === 'finish' ? { ...event, cached: true } : event));

const toKept = (thinking: string, text: string, finish: ReasonerEvent): KeptAnswer => [
  ...(thinking ? [{ type: 'thinking', text: thinking } as const] : []),
  ...(text ? [{ type: 'answer', text } as const] : []),
  finish,
];

/** Undefined where the same call would give another answer, or where nobody could remove it. */
function keyOf(
  { card }: Reasoner,
  instance: string,
  { prefix, turns = [], question }: Prompt,
  options: ReasonOptions,
): CacheKey | undefined {
  const {
    sampling = {},
    maxTokens = DEFAULT_MAX_TOKENS,
    thinking = {},
    schema = null,
    subjects = [],
    quotable = null,
  } = options;
  const { greedy = false, seed = null } = sampling;
  if (subjects.length === 0 || (!greedy && seed === null)) return undefined;
  const { temperature, topP, repeatPenalty } = DEFAULT_SAMPLING;
  const tokens = [
    greedy,
    seed,
    sampling.temperature ?? temperature,
    sampling.topP ?? topP,
    sampling.repeatPenalty ?? repeatPenalty,
  ];
  const { mode = DEFAULT_THINKING_MODE, budgetTokens = DEFAULT_THINKING_BUDGET } = thinking;
  const limits = [maxTokens, mode, budgetTokens, schema, schema && quotable];
  const conversation = [prefix, ...turns.flatMap((turn) => [turn.question, turn.answer]), question];
  const parts = [ANSWER_VERSION, card.fingerprint, instance, conversation, tokens, limits];
  return { kind: 'answer', images: subjects, question: JSON.stringify(parts) };
}
