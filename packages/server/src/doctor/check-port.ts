import { createServer } from 'node:net';
import { once } from 'node:events';
import { ERROR_CODES } from '@glimpse/core';
import { flagOf, type Config } from '../config/config-schema.ts';
import { GRAPHQL_PATH } from '../http/graphql-path.ts';
import type { CheckResult } from './check-result.ts';

/** Milliseconds. */
const TIMEOUT = 3_000;

const name = 'port';

/** Whether the server can listen, or listens already. */
export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<CheckResult> {
  const at = `${port} of ${host}`;
  if (port === 0) return { name, status: 'ok', found: `any free one of ${host}` };
  const code = await tryToListen(host, port);
  if (code === undefined) return { name, status: 'ok', found: `${at} is free` };
  if (code === 'EADDRINUSE' && (await isGlimpse(host, port)))
    return { name, status: 'ok', found: `a Glimpse listens on ${at} already` };
  const found = code === 'EADDRINUSE' ? `${at} is taken by another program` : `${at} cannot be used: ${code}`;
  return {
    name,
    status: 'fail',
    found,
    remedy: `Choose another with ${flagOf('port')} (0 takes a free one).`,
  };
}

/** The code of the failure, if there is one. */
async function tryToListen(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

interface GlimpseReply {
  readonly data?: { readonly encoders?: unknown } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Ours are a list of encoders, and a refusal with one of our codes, for another Host or a missing token. */
async function isGlimpse(host: string, port: number): Promise<boolean> {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}${GRAPHQL_PATH}`;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ encoders { id } }' }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const body = (await response.json()) as GlimpseReply;
    const code = body.errors?.[0]?.extensions?.code;
    return Array.isArray(body.data?.encoders) || (code !== undefined && Object.hasOwn(ERROR_CODES, code));
  } catch {
    return false;
  }
}
