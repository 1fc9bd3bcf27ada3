export * from './counting-runtime.ts';
export * from './world-pictures.ts';
export * from './describe-reference.ts';
