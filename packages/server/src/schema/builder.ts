import { GlimpseError } from '@glimpse/core';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import { toGraphQLError } from '../http/mask-error.ts';
import type { GlimpseContext } from './context.ts';
import { decodeNodeId } from './node-id.ts';

/** What is stored is never null; what a model computes says `nullable: true` on its field. */
export const builder = new SchemaBuilder<{
  Context: GlimpseContext;
  DefaultFieldNullability: false;
  Scalars: { File: { Input: File; Output: never }; JSON: { Input: unknown; Output: unknown } };
}>({
  plugins: [ErrorsPlugin, RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  errors: { defaultTypes: [] },
  relay: {
    decodeGlobalID: decodeNodeId,
    nodesQueryOptions: { complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }) },
    // A field with a connection multiplies by the length that it was asked for.
    edgesFieldOptions: { complexity: { field: 1, multiplier: 1 } },
  },
});

builder.queryType();
builder.mutationType();
builder.subscriptionType();

builder.scalarType('File', {
  description: 'A file of a multipart request (GraphQL multipart request specification).',
  parseValue: (value) => {
    if (isFile(value)) return value;
    throw toGraphQLError(
      new GlimpseError({
        code: 'INVALID_INPUT',
        message: `Expected a file of a multipart request, received ${describeValue(value)}; where there is none, as over WebSocket, send a 'dataUri', or add the picture by HTTP and ask by its id.`,
      }),
    );
  },
  serialize: () => {
    throw new TypeError('File is an input type.');
  },
});

builder.scalarType('JSON', { description: 'Any JSON value.', serialize: (value) => value });

/** `instanceof` fails between realms. */
const isFile = (value: unknown): value is File =>
  typeof value === 'object' &&
  value !== null &&
  'arrayBuffer' in value &&
  typeof value.arrayBuffer === 'function';

const describeValue = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
