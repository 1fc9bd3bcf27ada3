export { attributesOf } from './eyes/attributes.ts';
export type { Attributes } from './eyes/attributes.ts';
export * from './questions/index.ts';
