import { GlimpseError, type Device, type Logger } from '@glimpse/core';
import type { Llama, LlamaLogLevel } from 'node-llama-cpp';

export interface StartLlamaOptions {
  readonly device: Device;
  readonly threads: number;
  readonly log: Logger;
}

/** Starts llama.cpp on exactly this device. Rejects with `DEVICE_UNAVAILABLE`. */
export async function startLlama({ device, threads, log }: StartLlamaOptions): Promise<Llama> {
  const { getLlama, LlamaLogLevel: level } = await import('node-llama-cpp');
  const logger = logTo(log);
  const gpu = device === 'cpu' ? false : device;
  const settings = { gpu, build: 'never', logLevel: level.warn, logger, maxThreads: threads } as const;
  const llama = await getLlama(settings).catch((error: unknown) => {
    throw device === 'cpu' ? error : unavailable(device, String(error), error);
  });
  // For a platform without this device the library can give its CPU build instead, without a word.
  if (device === 'cpu' || llama.gpu === gpu) return llama;
  await llama.dispose();
  throw unavailable(device, `it computes on ${llama.gpu || 'the CPU'} instead`);
}

const unavailable = (device: Device, reason: string, cause?: unknown): GlimpseError =>
  new GlimpseError({
    code: 'DEVICE_UNAVAILABLE',
    message: `llama.cpp cannot use '${device}' on this machine: ${reason}. Look for the driver, or configure device 'cpu'.`,
    details: { device },
    cause,
  });

const LOG_METHODS: Partial<Record<`${LlamaLogLevel}`, keyof Logger>> = {
  fatal: 'error',
  error: 'error',
  warn: 'warn',
};

const logTo =
  (log: Logger) =>
  (level: LlamaLogLevel, message: string): void => {
    log[LOG_METHODS[level] ?? 'debug']({ source: 'llama.cpp' }, message.trim());
  };
