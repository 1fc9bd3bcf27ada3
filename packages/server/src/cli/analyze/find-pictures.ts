import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { GlimpseError } from '@glimpse/core';
import { fileTypeFromFile } from 'file-type';
import { canonicalType } from '../../intake/check-declared-type.ts';
import { mediaTypeOf, type ImageTypeName } from '../../intake/image-types.ts';

export interface FoundPictures {
  /** Paths as the user would write them: of a folder, its own and the rest. */
  readonly files: readonly string[];
  /** Files of folders that are no pictures of a supported type. */
  readonly skipped: readonly string[];
  readonly hasFolder: boolean;
}

/**
 * Named files as they are, and the pictures in named folders and the folders below, by content, in order of their
 * paths. Links in folders are not followed. Rejects with `INVALID_INPUT` for a path with nothing.
 */
export async function findPictures(
  paths: readonly string[],
  cwd: string,
  types: readonly ImageTypeName[],
): Promise<FoundPictures> {
  const mediaTypes = new Set(types.map(mediaTypeOf));
  const files: string[] = [];
  const skipped: string[] = [];
  let hasFolder = false;
  for (const path of paths) {
    if (!(await isFolder(resolve(cwd, path), path))) {
      files.push(path);
      continue;
    }
    hasFolder = true;
    for (const inside of await listFiles(resolve(cwd, path))) {
      const type = await fileTypeFromFile(resolve(cwd, path, inside));
      (type && mediaTypes.has(canonicalType(type.mime)) ? files : skipped).push(join(path, inside));
    }
  }
  return { files: [...new Set(files)], skipped, hasFolder };
}

async function isFolder(absolute: string, path: string): Promise<boolean> {
  try {
    return (await stat(absolute)).isDirectory();
  } catch (cause) {
    throw new GlimpseError({
      code: 'INVALID_INPUT',
      message: `Expected the path of a picture or a folder; '${path}' cannot be read.`,
      details: { path },
      cause,
    });
  }
}

/** Paths in a folder, relative to it. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}
