import { z } from 'zod';
import { cacheConfigSchema } from './cache-config.ts';
import { conversationsConfigSchema } from './conversations-config.ts';
import { httpConfigSchema, isLoopback, tokenSchema } from './http-config.ts';
import { intakeSchema } from './intake-config.ts';
import { jobsConfigSchema } from './jobs-config.ts';
import { modelsConfigSchema } from './models-config.ts';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export const DEFAULT_PORT = 4000;
export const DEFAULT_ENCODER = 'blip2';
export const DEFAULT_REASONER = 'deepseek';
/** Models that may be used one after the other before a caller is told to come back. */
export const DEFAULT_QUEUE_LIMIT = 64;

/** Flags and variables are texts; one that is no number is left for the schema to refuse. */
const numeric = (schema: z.ZodNumber) =>
  z.preprocess((value) => (typeof value === 'string' && /\d/.test(value) ? Number(value) : value), schema);

/** Calls; a service elsewhere refuses more, too. */
const MAX_CONCURRENCY = 64;

const pluginSchema = z.strictObject({
  /** A package, or a file relative to the configuration, that exports `plugin`; default: the built-in of that name. */
  use: z.string().min(1).optional(),
  options: z.record(z.string(), z.unknown()).default({}),
  /** Calls that the plugin works on at a time; default 1, as a model on this machine has all cores for itself. */
  concurrency: z.int().min(1).max(MAX_CONCURRENCY).optional(),
});

const settingsSchema = z.strictObject({
  host: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address to listen on; any but a loopback one needs a token'),
  port: numeric(z.int().min(0).max(65_535))
    .default(DEFAULT_PORT)
    .describe('Port to listen on; 0 takes a free one'),
  encoder: z
    .string()
    .min(1)
    .default(DEFAULT_ENCODER)
    .describe('Vision encoder that is asked unless a query names one'),
  reasoner: z
    .string()
    .min(1)
    .default(DEFAULT_REASONER)
    .describe('Reasoner that answers unless a query names one'),
  pack: z
    .string()
    .min(1)
    .default('mini')
    .describe("Model pack: 'mini', which is built in, or the path of a folder"),
  dataDir: z
    .string()
    .min(1)
    .default('.glimpse')
    .describe('Folder for pictures, conversations, jobs and the cache'),
  threads: numeric(z.int().positive())
    .optional()
    .describe('CPU threads in use by all models together; default: the cores'),
  queueLimit: numeric(z.int().positive())
    .default(DEFAULT_QUEUE_LIMIT)
    .describe('Calls that may wait for one model'),
  logLevel: z.enum(LOG_LEVELS).default('info').describe('silent, error, warn, info or debug'),
  cache: cacheConfigSchema.prefault({}),
  conversations: conversationsConfigSchema.prefault({}),
  intake: intakeSchema.prefault({}),
  jobs: jobsConfigSchema.prefault({}),
  token: tokenSchema.optional().describe('Bearer token that every request must carry'),
  http: httpConfigSchema.prefault({}),
  plugins: z.record(z.string().min(1), pluginSchema).default({}),
  models: modelsConfigSchema,
});

export const configSchema = settingsSchema.superRefine(({ host, token }, context) => {
  if (isLoopback(host) || token) return;
  const message = `Expected a token (variable ${TOKEN_VARIABLE}), because '${host}' can be reached from other machines`;
  context.addIssue({ code: 'custom', path: ['token'], message });
});

export type Config = Readonly<z.output<typeof configSchema>>;
export type ConfigInput = z.input<typeof configSchema>;
export type PluginConfig = z.output<typeof pluginSchema>;

/** The settings that flags and environment variables can give; sections and `plugins` belong in the file. */
export const SETTINGS = [
  'host',
  'port',
  'encoder',
  'reasoner',
  'pack',
  'dataDir',
  'threads',
  'queueLimit',
  'logLevel',
] as const satisfies readonly (keyof Config)[];

export type Setting = (typeof SETTINGS)[number];

/** No flag gives it: other users of a machine can read command lines. */
export const TOKEN_VARIABLE = 'GLIMPSE_TOKEN';

const words = (setting: Setting): string[] => setting.split(/(?=[A-Z])/);

/** `dataDir` as `--data-dir`. */
export const flagOf = (setting: Setting): string => `--${words(setting).join('-').toLowerCase()}`;

/** `dataDir` as `GLIMPSE_DATA_DIR`. */
export const variableOf = (setting: Setting): string => `GLIMPSE_${words(setting).join('_').toUpperCase()}`;

export const describeSetting = (setting: Setting): string => configSchema.shape[setting].description ?? '';
