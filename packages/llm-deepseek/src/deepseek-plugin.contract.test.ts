import { describeReasonerContract, MINI_PACK } from '@glimpse/core/testing';
import { createMiniReasoner, promptFor } from './mini-pack.fixture.ts';

describeReasonerContract('llm-deepseek', {
  create: (packPath) => createMiniReasoner({}, { ...(packPath && { packPath }) }),
  prompts: [
    promptFor('a red striped cotton t-shirt on a white background', 'What is this?'),
    promptFor('a blue ceramic mug on a grey background', 'What is this?'),
  ],
  wandering: promptFor('a mug', 'Describe the image. '.repeat(60)),
  answersBySchema: true,
  checksAhead: true,
  pack: { path: MINI_PACK, model: 'deepseek' },
});
