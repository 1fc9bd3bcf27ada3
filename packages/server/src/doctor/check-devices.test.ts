import { expect, it } from '@jest/globals';
import type { DeviceSupport, Plugin } from '@glimpse/core';
import { plugin as decoder } from '../intake/image-decoder-plugin.ts';
import { checkDevices } from './check-devices.ts';

const check = (...devices: readonly DeviceSupport[]) => {
  const plugin = { ...decoder, devices: () => devices } as Plugin;
  return checkDevices([{ name: 'eyes', plugin, isLeftOut: false }]);
};

it('lists the devices that a plugin could use', () => {
  expect(check({ device: 'metal', hasDriver: true })).toEqual([
    { name: 'devices of eyes', status: 'ok', found: 'cpu, metal (installed, driver found)' },
  ]);
});

it('warns of a driver without its package, and says how to add that', () => {
  const missing = "The package '@acme/cuda' is not installed; add it.";
  expect(check({ device: 'cuda', hasDriver: true, missing })).toMatchObject([
    { status: 'warn', found: 'cpu, cuda (not installed, driver found)', remedy: missing },
  ]);
  expect(check({ device: 'cuda', hasDriver: false, missing })).toMatchObject([{ status: 'ok' }]);
});

it('has nothing to say of a plugin without a choice', () => {
  expect(checkDevices([{ name: 'eyes', plugin: decoder, isLeftOut: false }])).toEqual([]);
});
