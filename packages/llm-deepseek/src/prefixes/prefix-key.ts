import { createHash } from 'node:crypto';
import { stateFolderOf } from '@glimpse/core';
import type { Token } from '../language-model.ts';
import type { PrefixKey } from './prefix-folder.ts';

/** Raised when the form of the files changes. */
const FORM = 1;

/** Undefined without pictures that could be removed. `model` says all that the state depends on besides the tokens. */
export function prefixKeyOf(
  model: string,
  subjects: readonly string[] | undefined,
  tokens: readonly Token[],
): PrefixKey | undefined {
  const folder = stateFolderOf(subjects ?? []);
  if (folder === undefined) return undefined;
  const hash = createHash('sha256').update(JSON.stringify([FORM, model]));
  return { folder, digest: hash.update(Uint32Array.from(tokens)).digest('hex') };
}
