import { describe, expect, it } from '@jest/globals';
import type { DeviceSupport } from '../spec/device.ts';
import { chooseDevice } from './choose-device.ts';

const cuda = (support: Partial<DeviceSupport> = {}): DeviceSupport => ({
  device: 'cuda',
  hasDriver: true,
  ...support,
});
const vulkan: DeviceSupport = { device: 'vulkan', hasDriver: true };
const MISSING = "The package '@acme/cuda' is not installed.";

describe('chooseDevice', () => {
  it('takes the first usable device for auto', () => {
    expect(chooseDevice('auto', [cuda(), vulkan]).device).toBe('cuda');
    expect(chooseDevice('auto', [cuda({ hasDriver: false }), vulkan]).device).toBe('vulkan');
    expect(chooseDevice('auto', [cuda({ missing: MISSING }), vulkan]).device).toBe('vulkan');
  });

  it('takes the CPU for auto when nothing else can be used, and knows why', () => {
    expect(chooseDevice('auto', [cuda({ missing: MISSING }), { ...vulkan, hasDriver: false }])).toEqual({
      asked: 'auto',
      device: 'cpu',
      lacking: { cuda: MISSING, vulkan: 'No driver was found.' },
    });
  });

  it('takes what is asked for, even where no driver was found', () => {
    expect(chooseDevice('cuda', [cuda({ hasDriver: false })]).device).toBe('cuda');
    expect(chooseDevice('cpu', [cuda()]).device).toBe('cpu');
  });

  it.each([
    ['that is not installed', [cuda({ missing: MISSING }), vulkan], MISSING, ['cpu', 'vulkan']],
    ['that the platform does not have', [], 'The runtime has no cuda on', ['cpu']],
  ])('refuses a device %s, and names what is there', (_case, supported, reason, available) => {
    expect(() => chooseDevice('cuda', supported)).toThrow(
      expect.objectContaining({
        code: 'DEVICE_UNAVAILABLE',
        message: expect.stringContaining(reason),
        details: expect.objectContaining({ available }),
      }),
    );
  });
});
