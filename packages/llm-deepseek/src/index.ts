export * from './deepseek-options.ts';
export { plugin } from './deepseek-plugin.ts';
