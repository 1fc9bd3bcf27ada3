/** Who has to act: the caller (`input`), the operator (`config`, `model`), nobody but time (`busy`), or us (`internal`). */
export type ErrorCategory = 'input' | 'config' | 'model' | 'busy' | 'internal';

export interface ErrorCodeEntry {
  readonly category: ErrorCategory;
  /** Whether the same call may succeed later without any change. */
  readonly retryable: boolean;
  /** One sentence for `docs/errors.md`. */
  readonly summary: string;
}

const entry = (category: ErrorCategory, retryable: boolean, summary: string): ErrorCodeEntry => ({
  category,
  retryable,
  summary,
});

/** Every code that a caller may meet, in API responses (`extensions.code`), events and thrown errors. */
export const ERROR_CODES = {
  IMAGE_EMPTY: entry('input', false, 'The picture has no bytes.'),
  IMAGE_TOO_LARGE: entry(
    'input',
    false,
    'The picture exceeds the limit of bytes, pixels a side or decoded bytes.',
  ),
  IMAGE_TYPE_UNSUPPORTED: entry('input', false, 'The content is not a picture of a supported type.'),
  IMAGE_TYPE_MISMATCH: entry('input', false, 'The content is of another type than the one declared.'),
  IMAGE_CORRUPT: entry('input', false, 'The picture is truncated or cannot be decoded.'),
  IMAGE_URL_REFUSED: entry('input', false, 'The server may not get a picture from this URL.'),
  IMAGE_URL_FAILED: entry(
    'input',
    true,
    'The URL gave no picture: no connection, no answer in time, or another status than 200.',
  ),
  IMAGE_NOT_FOUND: entry('input', false, 'No picture with this id is stored.'),
  CONVERSATION_NOT_FOUND: entry('input', false, 'No conversation with this id is kept.'),
  CONVERSATION_FULL: entry('input', false, 'The conversation has as many turns or bytes as one may have.'),
  INVALID_INPUT: entry('input', false, 'An argument has a value outside what is allowed.'),
  CSRF_HEADER_MISSING: entry(
    'input',
    false,
    'A request that a foreign web page could send lacks the header that says it is meant.',
  ),
  HOST_NOT_ALLOWED: entry(
    'input',
    false,
    'The request was addressed to a name that the server does not answer to.',
  ),
  ORIGIN_NOT_ALLOWED: entry('input', false, 'The request comes from a web page whose origin is not allowed.'),
  UNAUTHORIZED: entry('input', false, 'The request lacks the bearer token of the server, or has another.'),
  REQUEST_TOO_LARGE: entry('input', false, 'The request has more bytes than the server takes at once.'),
  QUERY_TOO_DEEP: entry('input', false, 'The operation is nested deeper than the server allows.'),
  QUERY_TOO_EXPENSIVE: entry(
    'input',
    false,
    'The operation asks for more work than the server allows at once.',
  ),
  UNKNOWN_ENCODER: entry('input', false, 'No vision encoder of this name is configured.'),
  UNKNOWN_REASONER: entry('input', false, 'No reasoner of this name is configured.'),
  ABILITY_MISSING: entry('input', false, 'The vision encoder lacks the ability that the field needs.'),
  WRONG_SUBJECT: entry(
    'input',
    false,
    'The picture does not show what it is to be analysed as; what it shows is in the details.',
  ),
  EVIDENCE_EMPTY: entry('input', false, 'No vision encoder found anything in the picture to reason about.'),
  PROMPT_TOO_LONG: entry('input', false, "The prompt and its answer do not fit the reasoner's context."),
  ANSWER_SCHEMA_INVALID: entry(
    'input',
    false,
    'The schema of an answer is none, or says what the reasoner cannot be held to.',
  ),
  ANSWER_INCOMPLETE: entry(
    'input',
    false,
    'The tokens of an answer by a schema were spent before it was whole; its text so far is in the details.',
  ),
  ANSWER_INVALID: entry(
    'model',
    true,
    'An answer by a schema breaks a rule that a grammar cannot hold, such as a range of numbers.',
  ),
  CONFIG_INVALID: entry('config', false, 'The configuration has an unknown key or a wrong value.'),
  PORT_IN_USE: entry('config', false, 'Another program listens on the configured port.'),
  PLUGIN_INVALID: entry(
    'config',
    false,
    'The plugin cannot be loaded, is of another kind, or has a wrong apiVersion.',
  ),
  PLUGIN_OPTIONS_INVALID: entry(
    'config',
    false,
    "The plugin's options have an unknown key or a wrong value.",
  ),
  DEVICE_UNAVAILABLE: entry(
    'config',
    false,
    'The device that a plugin shall compute on lacks a package or a driver, or its runtime has none such.',
  ),
  PACK_INVALID: entry('model', false, 'The model pack or one of its files is missing or malformed.'),
  MODEL_LOAD_FAILED: entry('model', false, 'The model files are there but cannot be loaded.'),
  MODEL_FAILED: entry('model', true, 'The model failed while it computed.'),
  TOO_MANY_CONNECTIONS: entry('busy', true, 'The server holds as many WebSockets as it may.'),
  TOO_MANY_OPERATIONS: entry(
    'busy',
    true,
    'A WebSocket has as many operations in work as it may; retry when one has ended.',
  ),
  CONVERSATION_BUSY: entry('busy', true, 'Another question to the conversation is being answered.'),
  HOST_BUSY: entry('busy', true, 'The queue of a model is full; retry after the given time.'),
  STAGE_TIMEOUT: entry('busy', true, 'A model took longer than the time limit of its stage.'),
  SERVER_STOPPING: entry('busy', true, 'The server is being stopped; retry when it is back.'),
  HOST_CRASHED: entry(
    'internal',
    true,
    'The process of a model ended while it worked; it is being restarted.',
  ),
  HOST_UNAVAILABLE: entry(
    'internal',
    true,
    'The process of a model failed to start several times; it is tried again later.',
  ),
  DISPOSED: entry('internal', false, 'The object was used after it was disposed.'),
  INTERNAL: entry('internal', false, 'An unexpected failure; details are in the log of the server.'),
} as const satisfies Record<string, ErrorCodeEntry>;

export type ErrorCode = keyof typeof ERROR_CODES;
