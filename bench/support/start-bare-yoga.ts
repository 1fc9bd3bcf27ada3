import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSchema, createYoga } from 'graphql-yoga';

export interface BareYoga {
  readonly url: string;
  close(): Promise<void>;
}

const typeDefs = `type Query { node(id: ID!): Image }
type Image { answer(question: String!): Answer }
type Answer { text: String! thinking: String! cached: Boolean! }`;

/** GraphQL Yoga as it comes, with a field that has its answer at hand: what no cache can beat. */
export async function startBareYoga(answer: object): Promise<BareYoga> {
  const resolvers = { Query: { node: () => ({ answer }) } };
  const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), logging: false });
  const server = createServer((request, response) => void yoga(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
