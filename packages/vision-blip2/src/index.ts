export * from './blip2-options.ts';
export * from './blip2-plugin.ts';
export * from './create-blip2-encoder.ts';
