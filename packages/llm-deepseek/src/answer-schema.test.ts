import { describe, expect, it } from '@jest/globals';
import type { JsonSchema } from '@glimpse/core';
import { z } from 'zod';
import { toAnswerSchema } from './answer-schema.ts';

/** Without the wrapping, which is the same for every schema. */
function convert(schema: JsonSchema): unknown {
  const { $defs } = toAnswerSchema(schema);
  return ($defs as Record<string, unknown>)['whole schema'];
}
const fromZod = (schema: z.ZodType): unknown => convert(z.toJSONSchema(schema));

describe('answer schema', () => {
  it('keeps what a grammar can hold of an object', () => {
    const schema = z.strictObject({
      name: z.string().min(1).max(9).describe('A name'),
      kind: z.enum(['mug', 'shirt']),
      tags: z.array(z.boolean()).max(3),
      price: z.number().nonnegative(),
      exact: z.literal(3),
    });
    expect(fromZod(schema)).toEqual({
      type: 'object',
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 9 },
        kind: { enum: ['mug', 'shirt'] },
        tags: { type: 'array', maxItems: 3, items: { type: 'boolean' } },
        price: { type: 'number' },
        exact: { const: 3 },
      },
    });
  });

  it('makes choices of unions, nullable values and lists of types', () => {
    const choice = { oneOf: [{ type: 'string' }, { type: 'null' }] };
    expect(fromZod(z.string().nullable())).toEqual(choice);
    expect(convert({ type: ['string', 'null'] })).toEqual(choice);
    expect(fromZod(z.object({ a: z.null() }).nullable())).toMatchObject({
      oneOf: [{ type: 'object' }, { type: 'null' }],
    });
  });

  it('tells the integers of a small range one by one', () => {
    expect(fromZod(z.int().min(1).max(3))).toEqual({ enum: [1, 2, 3] });
    expect(fromZod(z.int())).toEqual({ type: 'integer' });
  });

  it('knows tuples, records, dates and strings of other formats', () => {
    expect(fromZod(z.tuple([z.string(), z.null()]))).toMatchObject({
      prefixItems: [{ type: 'string' }, { type: 'null' }],
      maxItems: 2,
    });
    expect(fromZod(z.record(z.string(), z.number()))).toEqual({
      type: 'object',
      properties: {},
      additionalProperties: { type: 'number' },
    });
    expect(fromZod(z.iso.date())).toEqual({ type: 'string', format: 'date' });
    expect(fromZod(z.email())).toEqual({ type: 'string' });
  });

  it('follows references, also of a schema to itself', () => {
    const tree = z.object({
      name: z.string(),
      get parts() {
        return z.array(tree);
      },
    });
    const itself = { $ref: '#/$defs/whole schema' };
    expect(fromZod(tree)).toMatchObject({ properties: { parts: { items: itself } } });
    expect(toAnswerSchema(z.toJSONSchema(z.object({ one: tree, other: tree })))).toMatchObject({
      $defs: {
        __schema0: { type: 'object' },
        'whole schema': { properties: { one: { $ref: '#/$defs/__schema0' } } },
      },
    });
  });

  it.each<[JsonSchema, string]>([
    [{}, '#'],
    [{ type: 'text' }, '#'],
    [{ type: 'object', properties: { any: {} } }, '#/properties/any'],
    [{ type: 'array' }, '#/items'],
    [{ $ref: '#/$defs/other' }, '#/$ref'],
    [{ anyOf: [] }, '#'],
    [{ enum: [{}] }, '#/enum'],
  ])('refuses %j and says where', (schema, path) => {
    expect(() => toAnswerSchema(schema)).toThrow(
      expect.objectContaining({ code: 'ANSWER_SCHEMA_INVALID', details: expect.objectContaining({ path }) }),
    );
  });
});
