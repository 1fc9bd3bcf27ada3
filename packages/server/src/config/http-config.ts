import { z } from 'zod';

/** Characters; what a random token of 96 bits takes in base64. */
export const MIN_TOKEN_LENGTH = 16;
export const DEFAULT_MAX_DEPTH = 12;
/** Room for one model-backed field on sixteen pictures, and not for thirty aliases of one. */
export const DEFAULT_MAX_COST = 1_000;
export const DEFAULT_GRACE_SECONDS = 5;
/** A browser opens one for each tab. */
export const DEFAULT_MAX_CONNECTIONS = 200;
/** Over one connection; as many as may wait for one model, and some. */
export const DEFAULT_MAX_OPERATIONS = 100;

const LOOPBACK_HOSTS: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

/** Whether only programs of this machine can connect to an address. */
export const isLoopback = (host: string): boolean => LOOPBACK_HOSTS.includes(host);

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

export const tokenSchema = z
  .string()
  .min(MIN_TOKEN_LENGTH)
  .regex(/^[\x21-\x7e]+$/, 'Expected printable ASCII without spaces');

/** Who may reach the API, how much one operation may ask, and how long a stop waits. */
export const httpConfigSchema = z.strictObject({
  /** Web pages of other origins that may read the API, exactly as browsers name them. */
  origins: z
    .array(z.string().refine(isOrigin, 'Expected an origin, such as https://app.example'))
    .default([]),
  /** Names, without port, under which the server may be addressed besides loopback names and its own address. */
  hosts: z
    .array(z.string().regex(/^[^\s/:]+$|^[0-9a-f:]+$/i, 'Expected a host name or address without a port'))
    .default([]),
  maxDepth: z.int().positive().default(DEFAULT_MAX_DEPTH),
  maxCost: z.int().positive().default(DEFAULT_MAX_COST),
  /** Seconds that operations have to end when the server is stopped. */
  graceSeconds: z.number().min(0).default(DEFAULT_GRACE_SECONDS),
  webSocket: z
    .strictObject({
      /** WebSockets that are open at a time. */
      maxConnections: z.int().positive().default(DEFAULT_MAX_CONNECTIONS),
      /** Operations that one of them has in work at a time. */
      maxOperations: z.int().positive().default(DEFAULT_MAX_OPERATIONS),
    })
    .prefault({}),
});

export type HttpConfig = Readonly<z.output<typeof httpConfigSchema>>;
