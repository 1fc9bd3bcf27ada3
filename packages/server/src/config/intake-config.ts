import { z } from 'zod';
import { DEFAULT_IMAGE_TYPES, IMAGE_TYPE_NAMES } from '../intake/image-types.ts';

/** Seconds for a picture by URL, redirects and all its bytes included. */
export const DEFAULT_URL_TIMEOUT = 15;
/** Pictures; each is decoded by one thread and may take 256 MiB. */
export const DEFAULT_CONCURRENCY = 2;

/** The host as a URL has it; other spellings of an address would never match. */
const hostSchema = z.string().refine((host) => URL.parse(`https://${host}`)?.hostname === host, {
  error: "Expected a host name or an address as a URL has it, such as 'images.intranet' or '[::1]'",
});

/** How pictures may come in. */
export const intakeSchema = z.strictObject({
  /** Hosts from which pictures may be got whatever their address, and over http too; every port of them. */
  allowHosts: z.array(hostSchema).default([]),
  types: z
    .array(z.enum(IMAGE_TYPE_NAMES))
    .min(1)
    .default([...DEFAULT_IMAGE_TYPES]),
  /** Pictures that are decoded at a time; others wait in line. */
  concurrency: z.int().min(1).max(16).default(DEFAULT_CONCURRENCY),
  urlTimeout: z.number().positive().max(600).default(DEFAULT_URL_TIMEOUT),
});

export type IntakeConfig = Readonly<z.output<typeof intakeSchema>>;
