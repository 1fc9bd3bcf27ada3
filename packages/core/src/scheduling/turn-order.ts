import type { Priority } from '../spec/reasoner.ts';

/** Who asks for a turn, and how soon it matters. */
export interface Claim {
  readonly priority: Priority;
  /** Clients share turns evenly; those without a name are one client. */
  readonly client: string;
}

const PRIORITIES: readonly Priority[] = ['interactive', 'batch'];

/**
 * The order in which those who wait, given by arrival, are served if nobody comes or goes: interactive work first; of
 * the same priority, the client with the fewest claims in work or served before it; then the one that was served
 * longest ago, or never; then whoever came first. `served` has clients by their last turn, the latest at the end.
 */
export function turnOrder<T extends Claim>(
  waiting: readonly T[],
  inWork: readonly Claim[],
  served: readonly string[],
): T[] {
  const counts = new Map<string, number>();
  const turns = new Map(served.map((client, turn) => [client, turn]));
  const count = ({ client }: Claim): number => counts.get(client) ?? 0;
  const lastTurn = ({ client }: Claim): number => turns.get(client) ?? -1;
  const serve = (claim: Claim): void => void counts.set(claim.client, count(claim) + 1);
  const isBefore = (claim: Claim, other: Claim): boolean =>
    (count(claim) - count(other) || lastTurn(claim) - lastTurn(other)) < 0;

  for (const claim of inWork) serve(claim);
  const order: T[] = [];
  for (const priority of PRIORITIES) {
    const rest = new Set(waiting.filter((claim) => claim.priority === priority));
    while (rest.size > 0) {
      const next = [...rest].reduce((best, claim) => (isBefore(claim, best) ? claim : best));
      rest.delete(next);
      serve(next);
      turns.set(next.client, served.length + order.length);
      order.push(next);
    }
  }
  return order;
}
