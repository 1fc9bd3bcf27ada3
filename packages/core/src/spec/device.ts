/** Where a model can compute. Every runtime has `cpu`. */
export const DEVICES = ['cpu', 'cuda', 'metal', 'vulkan'] as const;

export type Device = (typeof DEVICES)[number];
export type GraphicsDevice = Exclude<Device, 'cpu'>;
/** `auto` takes the best device that is there. */
export type DeviceOption = 'auto' | Device;

/** Whether a runtime can use a graphics device of this machine, found out without loading anything native. */
export interface DeviceSupport {
  readonly device: GraphicsDevice;
  /** What the runtime lacks and how to add it, in one sentence; undefined when it is installed. */
  readonly missing?: string | undefined;
  /** Whether a driver was found. Only `auto` goes by it, for a driver can lie in an unusual place. */
  readonly hasDriver: boolean;
}
