import { parsePluginOptions } from '@glimpse/core';
import { describeReasonerContract, type ReasonerContract } from '@glimpse/core/testing';
import { plugin } from './fixtures/echo-reasoner.fixture.ts';
import { hostEcho } from './fixtures/hosted.fixture.ts';
import { recordServices } from './fixtures/recording-services.fixture.ts';

const prompts: ReasonerContract['prompts'] = [
  { prefix: 'The picture shows a red circle.', question: 'Which shape is it?' },
  { prefix: 'The picture shows a chart of sales.', question: 'Where is the peak?' },
];
// Its thought lasts until the end of it, or a cancel, has come from the other process of a busy machine.
const options = { wordTime: 2 };
const wandering = { prefix: 'on and '.repeat(500), question: 'ever?' };
const echo = { prompts, wandering, answersBySchema: false, checksAhead: true };

describeReasonerContract('echo', {
  ...echo,
  create: () => plugin.create(parsePluginOptions(plugin, options), recordServices('echo')),
});
describeReasonerContract('hosted echo', { ...echo, create: async () => (await hostEcho(options)).reasoner });
