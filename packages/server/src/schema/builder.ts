import SchemaBuilder from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import type { GlimpseContext } from './context.ts';

/** What is stored is never null; what a model computes says `nullable: true` on its field. */
export const builder = new SchemaBuilder<{
  Context: GlimpseContext;
  DefaultFieldNullability: false;
  Scalars: { File: { Input: File; Output: never } };
}>({
  plugins: [ErrorsPlugin, RelayPlugin],
  defaultFieldNullability: false,
  errors: { defaultTypes: [] },
  relay: {},
});

builder.queryType();
builder.mutationType();
builder.subscriptionType();

builder.scalarType('File', {
  description: 'A file of a multipart request (GraphQL multipart request specification).',
  serialize: () => {
    throw new TypeError('File is an input type.');
  },
});
