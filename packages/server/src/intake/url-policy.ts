import { lookup as systemLookup } from 'node:dns';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Agents } from 'got';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { isOverlookedAddress } from './public-address.ts';
import { urlRefused } from './url-errors.ts';

/** Names of this machine (RFC 6761, section 6.3), and the host by which got means a socket of it. */
const LOCAL_NAME = /^((.+\.)?localhost|unix)\.?$/;

/** How one URL may be got. */
export interface Passage {
  readonly agent: Agents;
  readonly dnsLookup: LookupFunction;
}

/** Decides which URLs the server may get, so that no caller can reach through it into a private network. */
export class UrlPolicy {
  readonly #allowHosts: ReadonlySet<string>;
  readonly #lookup: LookupFunction;

  /** `allowHosts` are trusted: their addresses are not looked at, and http will do. */
  constructor(allowHosts: readonly string[], lookup: LookupFunction = systemLookup) {
    this.#allowHosts = new Set(allowHosts);
    this.#lookup = lookup;
  }

  /** The URL, resolved against the one that redirected to it. Throws `IMAGE_URL_REFUSED`. */
  check(text: string, base?: URL): URL {
    const url = URL.parse(text, base?.href);
    if (!url)
      throw urlRefused(base ? `'${base.host}' redirects to what is no URL` : 'received what is no URL');
    const { protocol, host, hostname, username, password } = url;
    const from = base ? ` (redirected by '${base.host}')` : '';
    if (protocol !== 'https:' && protocol !== 'http:') throw urlRefused(`received '${protocol}'${from}`);
    if (username || password)
      throw urlRefused(`received one with a user name or password in it${from}`, host);
    if (this.#allowHosts.has(hostname)) return url;
    if (protocol === 'http:')
      throw urlRefused(
        `http is only for hosts that the server is configured to allow, not '${host}'${from}`,
        host,
      );
    if (LOCAL_NAME.test(hostname) || isOverlookedAddress(hostname.replace(/^\[|\]$/g, '')))
      throw urlRefused(`'${host}' is not public${from}`, host);
    return url;
  }

  /** The way to a URL that passed {@link check}: agents that look at the address they connect to. */
  passage({ hostname }: URL): Passage {
    if (this.#allowHosts.has(hostname))
      return { agent: { http: new HttpAgent(), https: new HttpsAgent() }, dnsLookup: this.#lookup };
    return {
      agent: { http: new RequestFilteringHttpAgent(), https: new RequestFilteringHttpsAgent() },
      dnsLookup: this.#lookupPublic,
    };
  }

  readonly #lookupPublic: LookupFunction = (hostname, options, done) => {
    this.#lookup(hostname, options, (error, answer, family) => {
      const addresses = error
        ? []
        : typeof answer === 'string'
          ? [answer]
          : answer.map(({ address }) => address);
      const refusal = addresses.some(isOverlookedAddress)
        ? urlRefused(`'${hostname}' is not public`, hostname)
        : error;
      done(refusal, answer, family);
    });
  };
}

/** request-filtering-agent's refusals have neither a class nor a code. */
export const isFilterRefusal = (error: unknown): boolean =>
  error instanceof Error && /^DNS lookup .* is not allowed\. Because/.test(error.message);
