export { CoreLease } from './core-lease.ts';
export * from './host-options.ts';
export * from './hosted-image-decoder.ts';
export * from './hosted-reasoner.ts';
export * from './hosted-vision-encoder.ts';
