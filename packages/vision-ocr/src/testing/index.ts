export * from './text-pictures.ts';
