import { MessageType, parseMessage } from 'graphql-ws';
import type { RawData } from 'ws';

const COMPLETE = JSON.stringify(MessageType.Complete);

/** The id of the operation that a message cancels. graphql-ws tells nobody about it before a query or mutation has ended. */
export function readCompletedId(data: RawData): string | undefined {
  // Pictures come this way, too, and are not worth parsing twice.
  if (!Buffer.isBuffer(data) || !data.includes(COMPLETE)) return undefined;
  try {
    const message = parseMessage(data.toString());
    return message.type === MessageType.Complete ? message.id : undefined;
  } catch {
    // graphql-ws closes the connection of whoever sends this.
    return undefined;
  }
}
