export * from './counting-runtime.ts';
export * from './test-services.ts';
export * from './world-pictures.ts';
