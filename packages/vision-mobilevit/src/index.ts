export * from './create-mobilevit-encoder.ts';
export * from './mobilevit-options.ts';
export * from './mobilevit-plugin.ts';
