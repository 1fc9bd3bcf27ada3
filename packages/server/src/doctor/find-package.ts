import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The real folder of an installed package as code in `from` would find it. */
export function findPackage(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return realpathSync(folder);
  return dirname(from) === from ? undefined : findPackage(name, dirname(from));
}
