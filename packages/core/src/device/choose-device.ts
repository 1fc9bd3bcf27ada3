import { GlimpseError } from '../errors/glimpse-error.ts';
import type { Device, DeviceOption, DeviceSupport } from '../spec/device.ts';

export interface DeviceChoice {
  readonly asked: DeviceOption;
  readonly device: Device;
  /** Why the graphics devices are not used, by device, where `auto` had to take the CPU. */
  readonly lacking: Readonly<Record<string, string>>;
}

const isUsable = ({ missing, hasDriver }: DeviceSupport): boolean => missing === undefined && hasDriver;

/**
 * Takes the first usable device of a runtime, which lists them best first, or the one that is asked for.
 * Throws `DEVICE_UNAVAILABLE` when that one is not installed.
 */
export function chooseDevice(asked: DeviceOption, supported: readonly DeviceSupport[]): DeviceChoice {
  if (asked === 'cpu') return { asked, device: 'cpu', lacking: {} };
  if (asked === 'auto') {
    const best = supported.find(isUsable);
    if (best) return { asked, device: best.device, lacking: {} };
    const lacking = supported.map(({ device, missing }) => [device, missing ?? 'No driver was found.']);
    return { asked, device: 'cpu', lacking: Object.fromEntries(lacking) as Record<string, string> };
  }
  const wanted = supported.find(({ device }) => device === asked);
  if (wanted && wanted.missing === undefined) return { asked, device: asked, lacking: {} };
  const available = ['cpu', ...supported.filter(isUsable).map(({ device }) => device)];
  const reason = wanted?.missing ?? `The runtime has no ${asked} on ${process.platform} ${process.arch}.`;
  throw new GlimpseError({
    code: 'DEVICE_UNAVAILABLE',
    message: `Device '${asked}' cannot be used: ${reason} Available now: ${available.join(', ')}.`,
    details: { device: asked, available, missing: wanted?.missing ?? null },
  });
}
