import { GlimpseError } from '@glimpse/core';
import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay';

export const IMAGE_TYPENAME = 'Image';
export const CONVERSATION_TYPENAME = 'Conversation';
export const JOB_TYPENAME = 'AnalysisJob';

/** The types of what has an id. */
const TYPENAMES = [IMAGE_TYPENAME, CONVERSATION_TYPENAME, JOB_TYPENAME] as const;
type Typename = (typeof TYPENAMES)[number];

interface NodeId {
  readonly typename: string;
  readonly id: string;
}

/** The parts of an id that the API gave. Throws `INVALID_INPUT`. */
export const decodeNodeId = (globalId: string): NodeId => decodeAs(TYPENAMES, globalId);

/** What the store knows it by. Throws `INVALID_INPUT`. */
export const decodeIdOf = (typename: Typename, globalId: string): string => decodeAs([typename], globalId).id;

export const toConversationId = (id: string | undefined): string | undefined =>
  id && encodeGlobalID(CONVERSATION_TYPENAME, id);

function decodeAs(typenames: readonly string[], globalId: string): NodeId {
  const decoded = decode(globalId);
  if (decoded && typenames.includes(decoded.typename)) return decoded;
  throw new GlimpseError({
    code: 'INVALID_INPUT',
    message: `Expected an 'id' of type ${typenames.join(' or ')} as this API gave it, received '${globalId}'.`,
    details: { received: globalId },
  });
}

function decode(globalId: string): NodeId | undefined {
  try {
    return decodeGlobalID(globalId);
  } catch {
    return undefined;
  }
}
