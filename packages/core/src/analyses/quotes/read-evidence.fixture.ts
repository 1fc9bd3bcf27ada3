import type { AnswerEvidence } from '../../pipeline/answer-event.ts';
import { describeEvidence } from '../../prompts/describe-evidence.ts';

/** What an encoder said of a picture. */
export const readEvidence = (encoder: string, text: string): AnswerEvidence => ({
  ...describeEvidence({ kind: 'caption', text }),
  text,
  encoder,
  image: 'f'.repeat(64),
});
