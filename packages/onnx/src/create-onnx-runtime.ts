import { DeviceLoader, GlimpseError, type Device, type DeviceOption, type Logger } from '@glimpse/core';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { chooseOnnxDevice } from './onnx-devices.ts';
import { toLoadError } from './to-load-error.ts';
import type { FloatTensor, OnnxInput, OnnxRuntime, OnnxSession } from './onnx-runtime.ts';

export interface OnnxRuntimeOptions {
  /** CPU threads of every run. */
  readonly threads: number;
  /** Default: `cpu`. */
  readonly device?: DeviceOption | undefined;
  /** Where `auto` says that it ended on the CPU. */
  readonly log?: Logger | undefined;
}

/**
 * ONNX Runtime. Its natives are synchronous: the event loop stands still while a graph loads or
 * runs, which is why plugins live in processes of their own. Throws `DEVICE_UNAVAILABLE`.
 */
export function createOnnxRuntime({ threads, device = 'cpu', log }: OnnxRuntimeOptions): OnnxRuntime {
  const loader = new DeviceLoader(chooseOnnxDevice(device), log);
  const sessionOptions = (provider: Device): InferenceSession.SessionOptions => ({
    executionProviders: [provider],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // Both keep memory for every input shape that they have met.
    enableCpuMemArena: false,
    enableMemPattern: false,
    // Idle threads would spin and starve the reasoner.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  return {
    get device() {
      return loader.device;
    },
    load: async (path) => {
      const onnx = await import('onnxruntime-node');
      const session = await loader.load((provider) =>
        onnx.InferenceSession.create(path, sessionOptions(provider)).catch((error: unknown) => {
          throw toLoadError(error, provider, path);
        }),
      );
      return wrapSession(session, onnx.Tensor, path);
    },
  };
}

function wrapSession(session: InferenceSession, TensorClass: typeof Tensor, path: string): OnnxSession {
  return {
    inputs: session.inputMetadata.map(toInput),
    run: async (feeds) => {
      try {
        const native = Object.entries(feeds).map(([name, tensor]) => [
          name,
          tensor.type === 'int64'
            ? new TensorClass('int64', tensor.data, tensor.dims)
            : new TensorClass('float32', tensor.data, tensor.dims),
        ]);
        const results = await session.run(Object.fromEntries(native) as InferenceSession.FeedsType);
        return Object.fromEntries(
          Object.entries(results).map(([name, tensor]) => [name, toFloats(name, tensor)]),
        );
      } catch (error) {
        throw new GlimpseError({
          code: 'MODEL_FAILED',
          message: `The graph at '${path}' failed: ${error instanceof Error ? error.message : String(error)}`,
          details: { path },
          cause: error,
        });
      }
    },
    dispose: () => session.release(),
  };
}

function toInput(metadata: InferenceSession.ValueMetadata): OnnxInput {
  return { name: metadata.name, dims: metadata.isTensor ? metadata.shape : [] };
}

function toFloats(name: string, { type, data, dims }: Tensor): FloatTensor {
  if (type === 'float32' && data instanceof Float32Array) return { type, data, dims };
  throw new TypeError(`output '${name}' should be float32 but is ${type}`);
}
