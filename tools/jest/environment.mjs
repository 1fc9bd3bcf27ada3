import { TestEnvironment } from 'jest-environment-node';

// onnxruntime-node checks `instanceof Float32Array` against the outer realm's constructors, which jest's
// own realm does not share.
const SHARED = [
  'ArrayBuffer',
  'BigInt64Array',
  'BigUint64Array',
  'Float32Array',
  'Float64Array',
  'Int16Array',
  'Int32Array',
  'Int8Array',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'Uint8ClampedArray',
];

export default class GlimpseEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of SHARED) this.global[name] = globalThis[name];
  }
}
