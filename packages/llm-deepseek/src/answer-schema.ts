import { QUOTE_FORMAT, type JsonSchema } from '@glimpse/core';
import { invalidSchema, isRecord, listAt, literalAt, recordAt } from './schema-checks.ts';

/** Strings of another format are strings of any form to the grammar. */
const FORMATS: readonly unknown[] = ['date', 'time', 'date-time'];
/** Integers of at most so many values are held to their range, by telling them one by one. */
const MAX_COUNTED = 128;
const DEFINITIONS = '#/$defs/';
/** Stands for a string that is a passage of a text: as a literal, which the grammar has to have replaced. */
export const QUOTE = '\u{E000}quote';
/** Name of the whole schema, for a schema that refers to itself. */
const WHOLE = 'whole schema';

/**
 * The schema in the form of which the runtime makes a grammar, see `LanguageModel.jsonGrammar`. Rules that a grammar
 * cannot hold, such as `pattern`, are left out: they stay with whoever validates the answer. Throws
 * `ANSWER_SCHEMA_INVALID`, with the path, for what is no schema, or would let the model write anything.
 */
export function toAnswerSchema({ $defs = {}, ...schema }: JsonSchema): JsonSchema {
  const names = new Set([...Object.keys(recordAt($defs, '#/$defs')), WHOLE]);
  const definitions = convertEach($defs, '#/$defs', names);
  const whole = convert(schema, '#', names);
  return { $ref: `${DEFINITIONS}${WHOLE}`, $defs: { ...definitions, [WHOLE]: whole } };
}

type Names = ReadonlySet<string>;

function convert(value: unknown, path: string, names: Names): JsonSchema {
  const schema = recordAt(value, path);
  const { $ref, anyOf, oneOf = anyOf, type } = schema;
  if ($ref !== undefined) return convertReference($ref, path, names);
  if (oneOf !== undefined) return convertChoice(oneOf, path, names);
  if (schema.const !== undefined) return { const: literalAt(schema.const, `${path}/const`) };
  if (schema.enum !== undefined)
    return { enum: listAt(schema.enum, `${path}/enum`).map((item) => literalAt(item, `${path}/enum`)) };
  if (Array.isArray(type))
    return convertChoice(
      type.map((one: unknown) => ({ ...schema, type: one })),
      path,
      names,
    );
  return convertType(schema, path, names);
}

function convertType(schema: JsonSchema, path: string, names: Names): JsonSchema {
  const { type, format } = schema;
  switch (type) {
    case 'object':
      return convertObject(schema, path, names);
    case 'array':
      return convertArray(schema, path, names);
    case 'string':
      if (format === QUOTE_FORMAT) return { const: QUOTE };
      return FORMATS.includes(format) ? { type, format } : pick(schema, ['type', 'minLength', 'maxLength']);
    case 'integer':
      return countedIntegers(schema) ?? { type };
    case 'number':
    case 'boolean':
    case 'null':
      return { type };
    default:
      throw invalidSchema(path, 'a type, const, enum, anyOf, oneOf or $ref', schema);
  }
}

function convertReference($ref: unknown, path: string, names: Names): JsonSchema {
  const reference = String($ref);
  const name = reference === '#' ? WHOLE : reference.replace(DEFINITIONS, '');
  if (names.has(name)) return { $ref: `${DEFINITIONS}${name}` };
  throw invalidSchema(`${path}/$ref`, `'#' or a name in '${DEFINITIONS}'`, $ref);
}

const convertChoice = (options: unknown, path: string, names: Names): JsonSchema => ({
  oneOf: listAt(options, path).map((option, index) => convert(option, `${path}/${index}`, names)),
});

function convertObject(schema: JsonSchema, path: string, names: Names): JsonSchema {
  const { properties = {}, additionalProperties } = schema;
  const others = `${path}/additionalProperties`;
  return {
    ...pick(schema, ['type', 'minProperties', 'maxProperties']),
    properties: convertEach(properties, `${path}/properties`, names),
    ...(isRecord(additionalProperties) && {
      additionalProperties: convert(additionalProperties, others, names),
    }),
  };
}

function convertArray(schema: JsonSchema, path: string, names: Names): JsonSchema {
  const { items, prefixItems } = schema;
  const first = prefixItems === undefined ? [] : listAt(prefixItems, `${path}/prefixItems`);
  const isTuple = first.length > 0 && !isRecord(items);
  return {
    ...pick(schema, ['type', 'minItems', 'maxItems']),
    ...(first.length > 0 && {
      prefixItems: first.map((item, index) => convert(item, `${path}/prefixItems/${index}`, names)),
    }),
    ...(isTuple ? { maxItems: first.length } : { items: convert(items, `${path}/items`, names) }),
  };
}

const convertEach = (schemas: unknown, path: string, names: Names): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.entries(recordAt(schemas, path)).map(([name, schema]) => [
      name,
      convert(schema, `${path}/${name}`, names),
    ]),
  );

function countedIntegers({ minimum, maximum }: JsonSchema): JsonSchema | undefined {
  if (typeof minimum !== 'number' || typeof maximum !== 'number') return undefined;
  const first = Math.ceil(minimum);
  const count = Math.floor(maximum) - first + 1;
  if (count < 1 || count > MAX_COUNTED) return undefined;
  return { enum: Array.from({ length: count }, (_, index) => first + index) };
}

const pick = (schema: JsonSchema, keys: readonly string[]): JsonSchema =>
  Object.fromEntries(keys.filter((key) => schema[key] !== undefined).map((key) => [key, schema[key]]));
