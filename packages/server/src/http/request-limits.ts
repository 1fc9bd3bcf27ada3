import { DEFAULT_INTAKE_LIMITS } from '../intake/intake-limits.ts';

/** Of an HTTP request or a WebSocket message: a picture of the largest size as a data URI, and the query around it. */
export const MAX_REQUEST_BYTES = Math.ceil((DEFAULT_INTAKE_LIMITS.maxBytes * 4) / 3) + 1_000_000;
