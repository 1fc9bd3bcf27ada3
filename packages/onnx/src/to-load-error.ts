import { GlimpseError, type Device } from '@glimpse/core';

/** How ONNX Runtime words a provider whose libraries, driver or memory are not there. */
const CUDA_FAULT = /cuda|cudnn|cublas|onnxruntime_providers/i;

/** What a session that could not be created means: no such device, or no such graph. */
export function toLoadError(cause: unknown, device: Device, path: string): GlimpseError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (device !== 'cpu' && CUDA_FAULT.test(reason))
    return new GlimpseError({
      code: 'DEVICE_UNAVAILABLE',
      message: `ONNX Runtime cannot use '${device}'; it needs the NVIDIA driver, CUDA 12 and cuDNN 9. It says: ${reason}`,
      details: { device, path },
      cause,
    });
  return new GlimpseError({
    code: 'MODEL_LOAD_FAILED',
    message: `Expected an ONNX graph at '${path}', but it cannot be loaded.`,
    details: { path },
    cause,
  });
}
