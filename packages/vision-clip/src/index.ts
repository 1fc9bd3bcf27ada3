export * from './clip-options.ts';
export * from './clip-plugin.ts';
export * from './create-clip-encoder.ts';
export * from './mini-phrases.ts';
