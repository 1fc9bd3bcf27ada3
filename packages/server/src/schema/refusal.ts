import { GlimpseError, type ErrorCode } from '@glimpse/core';
import { builder } from './builder.ts';

/** The caller's mistakes are part of a mutation's result; other failures are errors of the request. */
class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(error: GlimpseError) {
    super(error.message, { cause: error });
    this.code = error.code;
  }
}

export class ImageRefusal extends Refusal {}
export class ConversationRefusal extends Refusal {}
export class AnalysesRefusal extends Refusal {}

const describeRefusal = (type: typeof Refusal, name: string, description: string) =>
  builder.objectType(type, {
    name,
    description,
    fields: (t) => ({
      code: t.exposeString('code', { description: 'One of the codes in `docs/errors.md`.' }),
      message: t.exposeString('message', { description: 'What was expected and what came.' }),
    }),
  });

describeRefusal(ImageRefusal, 'ImageRefused', 'Why a picture was not taken, or not removed.');
describeRefusal(ConversationRefusal, 'ConversationRefused', 'Why a conversation was not removed.');
describeRefusal(AnalysesRefusal, 'AnalysesRefused', 'Why a job was not started, or not removed.');

/** Has errors of category `input` answered as a refusal. */
export async function refusing<T>(Refused: typeof Refusal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (GlimpseError.isInstance(error) && error.category === 'input') throw new Refused(error);
    throw error;
  }
}
