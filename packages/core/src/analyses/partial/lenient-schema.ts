import { z } from 'zod';

/** The schema of as much of a value as fits the type: what is missing or does not fit is left out. */
export function lenientSchema(type: z.ZodType): z.ZodType {
  if (type instanceof z.ZodNullable) return lenientSchema(type.unwrap() as z.ZodType).nullable();
  if (type instanceof z.ZodArray)
    return z
      .array(orNothing(type.element as z.ZodType))
      .transform((items) => items.filter((item) => item !== undefined));
  if (type instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.ZodType>> = type.shape;
    const fields = Object.entries(shape).map(([name, field]) => [name, orNothing(field)] as const);
    return z.object(Object.fromEntries(fields));
  }
  return type;
}

const orNothing = (type: z.ZodType) => lenientSchema(type).optional().catch(undefined);
