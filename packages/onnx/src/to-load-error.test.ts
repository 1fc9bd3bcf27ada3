import { expect, it } from '@jest/globals';
import { toLoadError } from './to-load-error.ts';

/** What onnxruntime-node 1.30 really says on a machine without the provider. */
const NO_PROVIDER = new Error('OrtSessionOptionsAppendExecutionProvider_Cuda: Failed to load shared library');
const NO_GRAPH = new Error('Load model from /a.onnx failed:Protobuf parsing failed.');

it('tells a device that does not work from a graph that cannot be read', () => {
  expect(toLoadError(NO_PROVIDER, 'cuda', '/a.onnx')).toMatchObject({
    code: 'DEVICE_UNAVAILABLE',
    message: expect.stringContaining(NO_PROVIDER.message),
  });
  expect(toLoadError(NO_GRAPH, 'cuda', '/a.onnx').code).toBe('MODEL_LOAD_FAILED');
  expect(toLoadError(NO_GRAPH, 'cpu', '/cuda.onnx').code).toBe('MODEL_LOAD_FAILED');
});
