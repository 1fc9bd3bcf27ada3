import type { Config } from '../config/config-schema.ts';
import type { CheckResult } from './check-result.ts';
import { describeError } from './describe-error.ts';
import type { InspectedPlugin } from './inspect-plugins.ts';

/** One result for each plugin, and one for each default that no plugin serves. */
export function checkPlugins(
  plugins: readonly InspectedPlugin[],
  { encoder, reasoner }: Pick<Config, 'encoder' | 'reasoner'>,
): CheckResult[] {
  return [
    ...plugins.map(toResult),
    ...checkDefault(plugins, 'vision-encoder', 'encoder', encoder),
    ...checkDefault(plugins, 'reasoner', 'reasoner', reasoner),
  ];
}

function toResult({ name: plugin, card, error, isLeftOut }: InspectedPlugin): CheckResult {
  const name = `plugin ${plugin}`;
  if (card) {
    const { architecture, pack, device = 'a device that it does not name' } = card;
    return { name, status: 'ok', found: `${architecture} of pack ${pack}, on ${device}` };
  }
  if (isLeftOut) return { name, status: 'ok', found: 'left out: the pack has no model for it' };
  const remedy = `Correct 'plugins.${plugin}' of the configuration, or do what the message says.`;
  return { name, status: 'fail', found: describeError(error), remedy };
}

function checkDefault(
  plugins: readonly InspectedPlugin[],
  kind: 'vision-encoder' | 'reasoner',
  setting: 'encoder' | 'reasoner',
  wanted: string,
): CheckResult[] {
  const names = plugins.filter(({ plugin, card }) => plugin?.kind === kind && card).map(({ name }) => name);
  if (names.includes(wanted)) return [];
  const remedy = `Set '${setting}' to one of: ${names.join(', ') || 'none is usable'}.`;
  return [{ name: setting, status: 'fail', found: `no usable ${setting} is named '${wanted}'`, remedy }];
}
