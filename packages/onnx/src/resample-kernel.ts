import { readFileSync } from 'node:fs';
import type { ResampleCoefficients } from './resample-coefficients.ts';

type Columns = readonly [
  source: number,
  sourceWidth: number,
  height: number,
  starts: number,
  lengths: number,
  weights: number,
  stride: number,
  left: number,
  width: number,
  target: number,
];
type Rows = readonly [
  source: number,
  rowBytes: number,
  starts: number,
  lengths: number,
  weights: number,
  stride: number,
  top: number,
  height: number,
  target: number,
];

interface KernelExports {
  readonly memory: WebAssembly.Memory;
  readonly resampleColumns: (...columns: Columns) => void;
  readonly resampleRows: (...rows: Rows) => void;
}

const PAGE = 65_536;
const ALIGNMENT = 16;
/** The kernel reads and writes up to so many bytes beyond the end of a picture. */
const PADDING = 16;

const wasm = new URL('../assets/resample.wasm', import.meta.url);

/** The compiled passes of the resampling, and the memory that they work in, which is used anew by every picture. */
export class ResampleKernel {
  readonly #exports: KernelExports;
  #used = ALIGNMENT;

  constructor() {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasm)));
    this.#exports = instance.exports as unknown as KernelExports;
  }

  get columns(): KernelExports['resampleColumns'] {
    return this.#exports.resampleColumns;
  }

  get rows(): KernelExports['resampleRows'] {
    return this.#exports.resampleRows;
  }

  /** Forgets what was reserved. */
  reset(): void {
    this.#used = ALIGNMENT;
  }

  /** The address of so many bytes. */
  reserve(bytes: number): number {
    const address = this.#used;
    this.#used = Math.ceil((address + bytes + PADDING) / ALIGNMENT) * ALIGNMENT;
    const { memory } = this.#exports;
    const missing = this.#used - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return address;
  }

  write(address: number, data: Uint8Array): void {
    new Uint8Array(this.#exports.memory.buffer).set(data, address);
  }

  /** A copy. */
  read(address: number, bytes: number): Uint8Array {
    return new Uint8Array(this.#exports.memory.buffer.slice(address, address + bytes));
  }

  /** Addresses of the three lists of one axis. */
  writeCoefficients({ starts, lengths, weights }: ResampleCoefficients): [number, number, number] {
    const addressOf = ({ buffer, byteOffset, byteLength }: Int32Array): number => {
      const address = this.reserve(byteLength);
      this.write(address, new Uint8Array(buffer, byteOffset, byteLength));
      return address;
    };
    return [addressOf(starts), addressOf(lengths), addressOf(weights)];
  }
}
