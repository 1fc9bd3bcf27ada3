import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { GlimpseError } from '@glimpse/core';
import got from 'got';
import type { ImageSource } from './data-uri.ts';
import { tooLarge } from './image-errors.ts';
import { urlFailed, urlRefused } from './url-errors.ts';
import { isFilterRefusal, type UrlPolicy } from './url-policy.ts';

export const MAX_REDIRECTS = 5;

export interface ImageFetcherOptions {
  /** Seconds for everything, redirects included. */
  readonly timeout: number;
  /** Bytes of the picture. */
  readonly maxBytes: number;
}

/** Gets pictures by URL. What comes is as untrusted as an upload. */
export class ImageFetcher {
  readonly #policy: UrlPolicy;
  readonly #options: ImageFetcherOptions;

  constructor(policy: UrlPolicy, options: ImageFetcherOptions) {
    this.#policy = policy;
    this.#options = options;
  }

  /** Rejects with `IMAGE_URL_REFUSED`, `IMAGE_URL_FAILED` or `IMAGE_TOO_LARGE`. */
  async fetch(text: string, signal?: AbortSignal): Promise<ImageSource> {
    const first = this.#policy.check(text);
    const timeout = AbortSignal.timeout(this.#options.timeout * 1000);
    try {
      return await this.#follow(first, signal ? AbortSignal.any([signal, timeout]) : timeout);
    } catch (error) {
      signal?.throwIfAborted();
      if (timeout.aborted) throw urlFailed(first.host, `it took more than ${this.#options.timeout} s`, error);
      throw error;
    }
  }

  /** got would follow redirects too, but with one agent for all hosts, and it reads each body to its end. */
  async #follow(first: URL, signal: AbortSignal): Promise<ImageSource> {
    let url = first;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const outcome = await this.#get(url, signal);
      if (!(outcome instanceof URL)) return outcome;
      url = outcome;
    }
    throw urlFailed(first.host, `more than ${MAX_REDIRECTS} redirects`);
  }

  /** The picture, or the URL that the server redirects to. */
  async #get(url: URL, signal: AbortSignal): Promise<ImageSource | URL> {
    const request = got.stream(url, {
      ...this.#policy.passage(url),
      signal,
      followRedirect: false,
      throwHttpErrors: false,
      decompress: false,
      retry: { limit: 0 },
      headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'glimpse' },
    });
    // What fails after this method has ended concerns nobody.
    request.on('error', () => undefined);
    try {
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location)
        return this.#policy.check(headers.location, url);
      if (statusCode !== 200) throw urlFailed(url.host, `expected status 200, received ${statusCode}`);
      return {
        bytes: await this.#read(request, headers['content-length']),
        declaredType: headers['content-type'],
      };
    } catch (error) {
      throw toUrlError(url.host, error);
    } finally {
      request.destroy();
    }
  }

  async #read(body: AsyncIterable<unknown>, contentLength: string | undefined): Promise<Uint8Array> {
    const { maxBytes } = this.#options;
    if (Number(contentLength) > maxBytes) throw tooLarge('bytes', maxBytes, Number(contentLength));
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw tooLarge('bytes', maxBytes, bytes);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
}

function toUrlError(host: string, error: unknown): GlimpseError {
  if (GlimpseError.isInstance(error)) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  if (GlimpseError.isInstance(cause)) return cause;
  if (isFilterRefusal(error)) return urlRefused(`'${host}' is not public`, host);
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason given';
  return urlFailed(host, `the connection failed (${code})`, error);
}
