import { GlimpseError } from '../errors/glimpse-error.ts';
import type { Device } from '../spec/device.ts';
import type { Logger } from '../spec/plugin.ts';
import type { DeviceChoice } from './choose-device.ts';

/** Loads on the chosen device, and says once when `auto` ends on the CPU. */
export class DeviceLoader {
  readonly #choice: DeviceChoice;
  readonly #log: Logger | undefined;
  #device: Device;
  #isTold = false;

  constructor(choice: DeviceChoice, log?: Logger) {
    this.#choice = choice;
    this.#log = log;
    this.#device = choice.device;
  }

  /** The device in use: the CPU from the moment that `auto` had to fall back. */
  get device(): Device {
    return this.#device;
  }

  /**
   * Runs `load`; when that rejects with `DEVICE_UNAVAILABLE` and the choice was `auto`'s, runs it again on the CPU,
   * where all further loads then go.
   */
  async load<T>(load: (device: Device) => Promise<T>): Promise<T> {
    const { asked, lacking } = this.#choice;
    if (Object.keys(lacking).length > 0) this.#tell('info', { lacking });
    try {
      return await load(this.#device);
    } catch (error) {
      const isUnavailable = GlimpseError.isInstance(error) && error.code === 'DEVICE_UNAVAILABLE';
      if (!isUnavailable || asked !== 'auto' || this.#device === 'cpu') throw error;
      this.#tell('warn', { device: this.#device, reason: error.message });
      this.#device = 'cpu';
      return load(this.#device);
    }
  }

  #tell(level: 'info' | 'warn', fields: object): void {
    if (this.#isTold) return;
    this.#isTold = true;
    this.#log?.[level](fields, 'Computes on the CPU: no graphics device can be used');
  }
}
