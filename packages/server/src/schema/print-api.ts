import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from './build-schema.ts';

/** The schema in its definition language, in an order that does not depend on the code's. */
export const printApi = (): string => `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
