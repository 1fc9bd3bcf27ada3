export * from './counting-runtime.ts';
export * from './world-pictures.ts';
