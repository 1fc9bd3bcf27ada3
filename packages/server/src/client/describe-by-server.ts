import type { CacheMode } from '@glimpse/core';
import type { ServerRecord } from '../presence/server-record.ts';
import { lostServer, ServerClient } from './server-client.ts';
import { toGlimpseError } from './to-glimpse-error.ts';

export interface DescribeRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoder: string;
  readonly cache?: CacheMode | undefined;
  readonly signal?: AbortSignal | undefined;
}

const MUTATION = `mutation Describe($file: File!, $encoder: ID!, $cache: CacheMode) {
  addImage(input: {file: $file}) {
    ... on AddImageSuccess { image { description(encoder: $encoder, cache: $cache) { text } } }
    ... on ImageRefused { code message }
  }
}`;

/** Members of {@link MUTATION}; a description is null only beside an error. */
type Described =
  | { readonly image: { readonly description: { readonly text: string } } }
  | { readonly code: string; readonly message: string };

/** Has a running server put a picture into words. Rejects as the encoder does, and with `SERVER_STOPPING`. */
export async function describeByServer(
  server: ServerRecord,
  { bytes, encoder, cache, signal }: DescribeRequest,
): Promise<string> {
  const variables = { file: null, encoder, cache: cache?.toUpperCase() };
  const pictures = { file: bytes };
  const results = new ServerClient(server).run({ query: MUTATION, pictures, variables, signal });
  for await (const data of results) {
    const { addImage } = data as { addImage: Described };
    if ('code' in addImage) throw toGlimpseError(addImage);
    return addImage.image.description.text;
  }
  throw lostServer(server.url);
}
