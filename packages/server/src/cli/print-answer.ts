import type { ConversationEvent } from '../conversation/conversations.ts';
import type { ToldEvent } from '../client/ask-server.ts';
import { createProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Prints a thought, dimmed, and an answer as they come; says on a screen what is being waited for. */
export async function printAnswer(
  events: AsyncIterable<ConversationEvent | ToldEvent>,
  terminal: Terminal,
): Promise<void> {
  const progress = createProgress(terminal);
  let thinking = false;
  try {
    progress.wait('Looking at the picture');
    for await (const event of events) {
      if (event.type === 'evidence') progress.wait('Starting to think');
      if (event.type === 'queued') progress.wait(`Waiting for others, place ${event.position}`);
      if (event.type !== 'thinking' && event.type !== 'answer') continue;
      progress.clear();
      if (thinking && event.type === 'answer') terminal.out('\n\n');
      thinking = event.type === 'thinking';
      terminal.out(thinking ? terminal.colors.dim(event.text) : event.text);
    }
  } finally {
    progress.clear();
  }
  terminal.out('\n');
}
