import { expect, it } from '@jest/globals';
import { PLUGIN_API_VERSION, type DeviceSupport, type VisionEncoderPlugin } from '@glimpse/core';
import { z } from 'zod';
import { checkDevices } from './check-devices.ts';

const notHere = () => Promise.reject(new Error('not asked for here'));

const eyes: VisionEncoderPlugin = {
  kind: 'vision-encoder',
  name: 'eyes',
  apiVersion: PLUGIN_API_VERSION,
  abilities: [],
  optionsSchema: z.strictObject({}),
  card: notHere,
  create: notHere,
};

const check = (...devices: readonly DeviceSupport[]) => {
  const plugin = { ...eyes, devices: () => devices };
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
  expect(checkDevices([{ name: 'eyes', plugin: eyes, isLeftOut: false }])).toEqual([]);
});
