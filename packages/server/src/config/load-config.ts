import { dirname } from 'node:path';
import { GlimpseError } from '@glimpse/core';
import { loadConfig as loadFile } from 'c12';
import { z } from 'zod';
import {
  configSchema,
  SETTINGS,
  TOKEN_VARIABLE,
  variableOf,
  type Config,
  type Setting,
} from './config-schema.ts';

export interface ConfigSources {
  /** Where a `glimpse.config.*` is looked for. */
  readonly cwd: string;
  /** Another file, by path. */
  readonly file?: string | undefined;
  /** Explicit values; they win over everything. */
  readonly flags?: Partial<Record<Setting, unknown>> | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** Where a command has other defaults than the schema. */
  readonly defaults?: Partial<Config> | undefined;
}

export interface LoadedConfig {
  readonly config: Config;
  /** The folder that relative paths in the configuration start from. */
  readonly base: string;
  /** Absolute path of the configuration file, where there is one. */
  readonly file?: string | undefined;
}

/** Flags, then environment, then file, then defaults. Throws `CONFIG_INVALID` with the place of every fault. */
export async function loadConfig(sources: ConfigSources): Promise<LoadedConfig> {
  const { cwd, file, flags = {}, environment = {}, defaults } = sources;
  const found = await readConfigFile(cwd, file);
  const fromEnvironment = Object.fromEntries(
    SETTINGS.flatMap((setting) => {
      const value = environment[variableOf(setting)];
      return value ? [[setting, value] as const] : [];
    }),
  );
  const token = environment[TOKEN_VARIABLE];
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  const parsed = configSchema.safeParse({
    ...defaults,
    ...found.values,
    ...fromEnvironment,
    ...(token && { token }),
    ...given,
  });
  if (parsed.success) return { config: Object.freeze(parsed.data), base: found.base, file: found.path };
  throw new GlimpseError({
    code: 'CONFIG_INVALID',
    message: `The configuration is invalid${found.path ? ` (file ${found.path})` : ''}:\n${z.prettifyError(parsed.error)}`,
    details: { issues: parsed.error.issues.map(({ path, message }) => ({ path, message })) },
  });
}

async function readConfigFile(
  cwd: string,
  file: string | undefined,
): Promise<{ values: object; base: string; path?: string }> {
  try {
    const loaded = await loadFile<Record<string, unknown>>({
      cwd,
      name: 'glimpse',
      rcFile: false,
      ...(file && { configFile: file, configFileRequired: true }),
    });
    const path = loaded._configFile;
    return path ? { values: loaded.config, base: dirname(path), path } : { values: {}, base: cwd };
  } catch (error) {
    throw new GlimpseError({
      code: 'CONFIG_INVALID',
      message: `The configuration file${file ? ` '${file}'` : ''} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      cause: error,
    });
  }
}
