export * from './create-captioner.ts';
export * from './model-free-card.ts';
export * from './model-free-plugin.ts';
