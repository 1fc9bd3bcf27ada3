import { createHash, timingSafeEqual } from 'node:crypto';
import { GlimpseError, type ErrorCode } from '@glimpse/core';
import type { Config } from '../config/config-schema.ts';
import { isLoopback } from '../config/http-config.ts';

const LOOPBACK_NAME = /^(localhost|127\.0\.0\.1|\[::1\])$/i;
const HOST_HEADER = /^(?<name>\[[0-9a-f:.]+\]|[^:[\]]+)(:\d+)?$/i;

/** The headers of a request or of an upgrade to WebSocket. */
export type HeaderReader = (name: string) => string | null | undefined;

/** The HTTP status of each refusal. */
export const REFUSAL_STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  HOST_NOT_ALLOWED: 421,
  ORIGIN_NOT_ALLOWED: 403,
  UNAUTHORIZED: 401,
  SERVER_STOPPING: 503,
  TOO_MANY_CONNECTIONS: 503,
};

/** Decides who may reach the API, by HTTP and WebSocket alike. */
export class Access {
  /** Whether only this machine can connect. */
  readonly isLocal: boolean;
  readonly #names: ReadonlySet<string>;
  readonly #origins: ReadonlySet<string>;
  /** Digests; none where everybody may pass. */
  readonly #tokens: readonly Buffer[];

  /** `ownToken` passes beside the configured one, where there is one. */
  constructor({ host, token, http }: Pick<Config, 'host' | 'token' | 'http'>, ownToken: string) {
    this.isLocal = isLoopback(host);
    this.#names = new Set([host, ...http.hosts].map((name) => bracketed(name.toLowerCase())));
    this.#origins = new Set(http.origins);
    this.#tokens = token === undefined ? [] : [digest(token), digest(ownToken)];
  }

  /** Whether a web page of another origin may read answers. */
  allowsOrigin(origin: string): boolean {
    return this.#origins.has(origin);
  }

  /**
   * `HOST_NOT_ALLOWED` or `ORIGIN_NOT_ALLOWED`. Without the check of the host, a page whose domain is made to point
   * at this machine (DNS rebinding) would count as of the same origin.
   */
  refuseAddress(header: HeaderReader): GlimpseError | undefined {
    const host = header('host') ?? '';
    const name = HOST_HEADER.exec(host)?.groups?.name?.toLowerCase() ?? '';
    if (!LOOPBACK_NAME.test(name) && !this.#names.has(name))
      return new GlimpseError({
        code: 'HOST_NOT_ALLOWED',
        message: `Expected a Host header that names this server, received '${host}'; 'http.hosts' of the configuration adds names.`,
        details: { received: host },
      });
    const origin = header('origin');
    if (!origin || this.allowsOrigin(origin) || isOriginOf(origin, host)) return undefined;
    return new GlimpseError({
      code: 'ORIGIN_NOT_ALLOWED',
      message: `Pages of '${origin}' may not use this server; 'http.origins' of the configuration adds origins.`,
      details: { received: origin },
    });
  }

  /** `UNAUTHORIZED`, unless this is `Bearer` and the token, or the server has no token. */
  refuseToken(authorization: string | null | undefined): GlimpseError | undefined {
    if (this.#tokens.length === 0) return undefined;
    const given = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    // Digests have one length and are compared in constant time, so that nothing tells how much was right.
    if (given !== undefined && this.#tokens.some((token) => timingSafeEqual(digest(given), token)))
      return undefined;
    return new GlimpseError({
      code: 'UNAUTHORIZED',
      message: `Expected 'Authorization: Bearer <token>', received ${given === undefined ? 'none' : 'another token'}.`,
    });
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const bracketed = (name: string): string => (name.includes(':') ? `[${name}]` : name);

const isOriginOf = (origin: string, host: string): boolean =>
  URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
