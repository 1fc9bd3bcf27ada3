import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolveModuleURL } from 'exsolve';
import { BUILT_IN_PLUGINS } from './built-in-plugins.ts';

const PATH = /^[./]|^[A-Za-z]:[\\/]/;
const BUILT_IN_PACKAGES: readonly string[] = Object.values(BUILT_IN_PLUGINS);

/**
 * URL of the module that `use` names: a path starts from the configuration's folder; a package is looked for in the
 * `node_modules` of that folder and of those above it, then beside the server. Packages that come with Glimpse are
 * always the server's own. Throws when a package is found nowhere.
 */
export function resolvePlugin(use: string, base: string): string {
  if (PATH.test(use)) return pathToFileURL(resolve(base, use)).href;
  const beside = BUILT_IN_PACKAGES.includes(use)
    ? undefined
    : resolveModuleURL(use, { from: pathToFileURL(`${base}${sep}`), try: true, cache: false });
  return beside ?? import.meta.resolve(use);
}
