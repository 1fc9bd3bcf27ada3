import type { ErrorCode } from '@glimpse/core';
import { storeRedPixel } from '../http/served-glimpse.fixture.ts';
import type { Provocation } from './provoked-by-pictures.fixture.ts';
import {
  askImage,
  changePack,
  createFragileGlimpse,
  ENDPOINT,
  runConfigured,
  type Stage,
} from './stage.fixture.ts';
import { EXAMPLE } from './provoked-by-settings.fixture.ts';

const HANG =
  'query($id: ID!, $prompt: String!) { node(id: $id) { ... on Image { caption(prompt: $prompt) { text } } } }';

/** Asks more than the model and its line of one take; whoever is refused is the first to hear. */
async function crowd({ api, id }: Stage): Promise<unknown> {
  const left = new AbortController();
  const asks = Array.from({ length: 8 }, async (_, i): Promise<unknown> => {
    const body = JSON.stringify({ query: HANG, variables: { id, prompt: `hang ${i}` } });
    const headers = { host: 'localhost', 'content-type': 'application/json' };
    const response = await api.api.fetch(ENDPOINT, {
      method: 'POST',
      body,
      headers,
      signal: AbortSignal.any([left.signal]),
    });
    return response.json();
  });
  const first = await Promise.race(asks);
  left.abort();
  await Promise.allSettled(asks);
  return first;
}

/** Of models, and of the processes that they work in. */
export const PROVOKED_BY_MODELS = {
  UNKNOWN_ENCODER: ({ api, id }) => askImage(api, id, 'caption(encoder: "nobody") { text }'),
  UNKNOWN_REASONER: ({ api, id }) =>
    askImage(api, id, 'answer(question: "?", options: {reasoner: "nobody"}) { text }'),
  ABILITY_MISSING: ({ api, id }) => askImage(api, id, 'caption(encoder: "mobilevit") { text }'),
  WRONG_SUBJECT: ({ api, id }) =>
    askImage(api, id, 'chart(options: {reasoner: "refusing", encoders: ["fragile"]}) { title }'),
  EVIDENCE_EMPTY: ({ api, id }) =>
    askImage(api, id, 'document(options: {encoders: ["speechless"]}) { title }'),
  PROMPT_TOO_LONG: ({ api, id }) =>
    askImage(api, id, `answer(question: "${'word '.repeat(9_000)}") { text }`),
  ANSWER_SCHEMA_INVALID: ({ api, id }) =>
    askImage(api, id, 'answer(question: "?", options: {schema: {type: "text"}}) { text }'),
  ANSWER_INCOMPLETE: ({ api, id }) =>
    askImage(
      api,
      id,
      'answer(question: "?", options: {schema: {type: "string", minLength: 40}, maxTokens: 1}) { value }',
    ),
  // A grammar holds lengths, but no patterns.
  ANSWER_INVALID: ({ api, id }) =>
    askImage(
      api,
      id,
      'answer(question: "?", options: {schema: {type: "string", maxLength: 2, pattern: "[0-9]{9}"}}) { value }',
    ),
  // All bytes of the graph are zero.
  MODEL_LOAD_FAILED: async ({ terminal }) => {
    const pack = await changePack(terminal, 'no-graph', 'mobilevit/classifier.onnx', ({ length }) =>
      Buffer.alloc(length),
    );
    return runConfigured(terminal, { pack }, 'describe', EXAMPLE, '--encoder', 'mobilevit');
  },
  // The graph is whole, and gets pictures of another size than the one that it is made for; the file keeps its length.
  MODEL_FAILED: async ({ terminal }) => {
    const pack = await changePack(terminal, 'other-size', 'mobilevit/preprocessor_config.json', (bytes) =>
      Buffer.from(bytes.toString().replaceAll(': 192', ':  64')),
    );
    return runConfigured(
      terminal,
      { pack, models: { retries: 0 } },
      'describe',
      EXAMPLE,
      '--encoder',
      'mobilevit',
    );
  },
  HOST_BUSY: crowd,
  STAGE_TIMEOUT: async () => {
    const glimpse = await createFragileGlimpse(0.1);
    const id = await storeRedPixel(glimpse.container);
    return askImage(glimpse, id, 'caption(prompt: "hang") { text }').finally(() => glimpse.dispose());
  },
  HOST_CRASHED: ({ api, id }) => askImage(api, id, 'caption(prompt: "die") { text }'),
  HOST_UNAVAILABLE: ({ api, id }) => askImage(api, id, 'caption(encoder: "stillborn") { text }'),
} as const satisfies Partial<Record<ErrorCode, Provocation>>;
