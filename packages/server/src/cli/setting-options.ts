import type { Command } from 'commander';
import {
  configSchema,
  describeSetting,
  flagOf,
  SETTINGS,
  variableOf,
  type Config,
  type Setting,
} from '../config/config-schema.ts';
import { loadConfig, type LoadedConfig } from '../config/load-config.ts';
import type { Terminal } from './terminal.ts';

/** One answer needs no report of a normal day. */
export const QUIET = { logLevel: 'warn' } as const;

/** As commander gives them. */
export type SettingFlags = Partial<Record<Setting, string>> & { config?: string };

const helpOf = (setting: Setting, defaults: Partial<Config>): string => {
  const fallback = defaults[setting] ?? configSchema.shape[setting].safeParse(undefined).data;
  const defaultText = fallback === undefined ? '' : `, default ${String(fallback)}`;
  return `${describeSetting(setting)} (${variableOf(setting)}${defaultText})`;
};

/** Gives a command the flags of these settings; each is also a variable and a key of the file. */
export function addSettings(
  command: Command,
  settings: readonly Setting[] = SETTINGS,
  defaults: Partial<Config> = {},
): Command {
  command.option('--config <file>', 'configuration file (default: glimpse.config.* in this folder)');
  for (const setting of settings) command.option(`${flagOf(setting)} <value>`, helpOf(setting, defaults));
  return command;
}

export function loadSettings(
  { config: file, ...flags }: SettingFlags,
  { cwd, environment }: Terminal,
  defaults?: Partial<Config>,
): Promise<LoadedConfig> {
  const known = Object.fromEntries(SETTINGS.map((setting) => [setting, flags[setting]]));
  return loadConfig({ cwd, file, flags: known, environment, defaults });
}
