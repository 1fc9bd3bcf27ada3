import type { DeviceSupport } from '@glimpse/core';
import type { CheckResult } from './check-result.ts';
import type { InspectedPlugin } from './inspect-plugins.ts';

/** What graphics devices each plugin could use here; a driver without its package is worth a warning. */
export const checkDevices = (plugins: readonly InspectedPlugin[]): CheckResult[] =>
  plugins.flatMap(({ name, plugin, isLeftOut }) => {
    if (!plugin || isLeftOut || !plugin.devices) return [];
    return [toResult(`devices of ${name}`, plugin.devices())];
  });

function toResult(name: string, devices: readonly DeviceSupport[]): CheckResult {
  const states = devices.map(
    ({ device, missing, hasDriver }) =>
      `${device} (${missing === undefined ? 'installed' : 'not installed'}, ${hasDriver ? 'driver found' : 'no driver found'})`,
  );
  const found = ['cpu', ...states].join(', ');
  const missing = devices.flatMap((support) => (support.hasDriver ? (support.missing ?? []) : []));
  if (missing.length === 0) return { name, status: 'ok', found };
  return { name, status: 'warn', found, remedy: missing.join(' ') };
}
