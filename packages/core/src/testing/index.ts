export * from './collect-events.ts';
export * from './describe-reasoner-contract.ts';
export * from './describe-vision-encoder-contract.ts';
export * from './test-services.ts';
