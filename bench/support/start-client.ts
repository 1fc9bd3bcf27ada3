import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Load, LoadResult } from './load.ts';

const PROCESS = fileURLToPath(new URL('./load-process.ts', import.meta.url));

/** A client in a process of its own, which can be put to work again and again. */
export interface Client {
  begin(load: Load): void;
  /** Ends what was begun. */
  end(): Promise<LoadResult>;
  close(): void;
}

export function startClient(): Client {
  const client = fork(PROCESS, [], { execArgv: ['--import', import.meta.resolve('tsx')] });
  return {
    begin: (load) => void client.send(load),
    end: async () => {
      const result = once(client, 'message') as Promise<[LoadResult]>;
      client.send('stop');
      return (await result)[0];
    },
    close: () => client.disconnect(),
  };
}
