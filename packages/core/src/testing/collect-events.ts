import type { FinishReason, ReasonerEvent, Usage } from '../spec/reasoner.ts';

export interface CollectedReasoning {
  readonly thinking: string;
  readonly answer: string;
  readonly finishes: readonly { reason: FinishReason; usage: Usage }[];
  /** The types of all events but `queued`, with equal neighbours merged. */
  readonly course: readonly string[];
}

/** Reads a whole stream of a reasoner. */
export async function collectEvents(events: AsyncIterable<ReasonerEvent>): Promise<CollectedReasoning> {
  let thinking = '';
  let answer = '';
  const finishes: { reason: FinishReason; usage: Usage }[] = [];
  const course: string[] = [];
  for await (const event of events) {
    if (event.type === 'queued') continue;
    if (event.type !== course.at(-1)) course.push(event.type);
    if (event.type === 'thinking') thinking += event.text;
    else if (event.type === 'answer') answer += event.text;
    else finishes.push({ reason: event.reason, usage: event.usage });
  }
  return { thinking, answer, finishes, course };
}
