import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { GlimpseError } from '../errors/glimpse-error.ts';
import { packManifestSchema, type PackManifest } from './pack-manifest.ts';
import { parsePackJson } from './parse-pack-json.ts';

const MANIFEST = 'pack.json';

/** Reads and checks `pack.json`; the files that it names may still be missing. Rejects with `PACK_INVALID`. */
export async function readPackManifest(packPath: string): Promise<PackManifest> {
  const path = join(packPath, MANIFEST);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new GlimpseError({
      code: 'PACK_INVALID',
      message: `No model pack at '${packPath}': expected a folder with ${MANIFEST}.`,
      details: { packPath },
      cause,
    });
  });
  const parsed = packManifestSchema.safeParse(parsePackJson(text, path));
  if (parsed.success) return parsed.data;
  throw new GlimpseError({
    code: 'PACK_INVALID',
    message: `'${path}' is malformed: ${z.prettifyError(parsed.error)}`,
    details: { path },
  });
}
