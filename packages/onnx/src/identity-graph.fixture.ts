/** An ONNX graph (opset 17) that gives its input 'x' of shape [batch, 2] as 'y'. */
export const IDENTITY_GRAPH = Buffer.from(
  'CAg6UAoQCgF4EgF5IghJZGVudGl0eRIIaWRlbnRpdHlaGAoBeBITChEIARINCgcSBWJhdGNoCgIIAmIYCgF5EhMKEQgBEg0KBxIFYmF0Y2gKAggCQgQKABAR',
  'base64',
);
