import { describe, expect, it } from '@jest/globals';
import { GlimpseError } from '../errors/glimpse-error.ts';
import type { Device } from '../spec/device.ts';
import type { Logger } from '../spec/plugin.ts';
import { silentLogger } from '../testing/test-services.ts';
import { DeviceLoader } from './device-loader.ts';

function recordingLog() {
  const lines: string[] = [];
  const log: Logger = {
    ...silentLogger,
    info: (_fields, message) => void lines.push(`info: ${message}`),
    warn: (_fields, message) => void lines.push(`warn: ${message}`),
  };
  return { log, lines };
}

/** A runtime without a working graphics device. */
const loadOnCpuOnly = (device: Device): Promise<string> =>
  device === 'cpu'
    ? Promise.resolve('loaded')
    : Promise.reject(new GlimpseError({ code: 'DEVICE_UNAVAILABLE', message: 'no CUDA runtime' }));

describe('DeviceLoader', () => {
  it('falls back to the CPU under auto, for good, with one log line', async () => {
    const { log, lines } = recordingLog();
    const loader = new DeviceLoader({ asked: 'auto', device: 'cuda', lacking: {} }, log);
    expect(loader.device).toBe('cuda');
    expect([await loader.load(loadOnCpuOnly), await loader.load(loadOnCpuOnly)]).toEqual([
      'loaded',
      'loaded',
    ]);
    expect(loader.device).toBe('cpu');
    expect(lines).toEqual(['warn: Computes on the CPU: no graphics device can be used']);
  });

  it('says once that auto found nothing but the CPU', async () => {
    const { log, lines } = recordingLog();
    const loader = new DeviceLoader({ asked: 'auto', device: 'cpu', lacking: { cuda: 'No driver.' } }, log);
    await loader.load(loadOnCpuOnly);
    await loader.load(loadOnCpuOnly);
    expect(lines).toEqual(['info: Computes on the CPU: no graphics device can be used']);
  });

  it('does not replace a device that was asked for', async () => {
    const loader = new DeviceLoader({ asked: 'cuda', device: 'cuda', lacking: {} });
    await expect(loader.load(loadOnCpuOnly)).rejects.toMatchObject({ code: 'DEVICE_UNAVAILABLE' });
  });

  it('lets other failures through', async () => {
    const loader = new DeviceLoader({ asked: 'auto', device: 'cuda', lacking: {} });
    const broken = new GlimpseError({ code: 'MODEL_LOAD_FAILED', message: 'no graph' });
    await expect(loader.load(() => Promise.reject(broken))).rejects.toBe(broken);
    expect(loader.device).toBe('cuda');
  });
});
