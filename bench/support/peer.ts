import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type Precision = 'f32' | 'q8';

/** What the process of transformers.js is told at first. */
export interface PeerStart {
  /** Of transformers.js. */
  readonly library: string;
  /** Folder of model folders. */
  readonly models: string;
  /** Name of the folder of the model. */
  readonly model: string;
  /** Pictures of a batch, as paths. */
  readonly pictures: readonly string[];
  readonly threads: number;
}

/** Then, again and again: which graph to run, and for how many milliseconds. */
export interface PeerTask {
  readonly precision: Precision;
  readonly duration: number;
}

export interface PeerResult {
  readonly imagesPerSecond: number;
  /** Milliseconds of computing a picture. */
  readonly cpu: number;
  /** One a picture, of unit length. */
  readonly vectors: readonly (readonly number[])[];
}

export interface Peer {
  measure(task: PeerTask): Promise<PeerResult>;
  close(): Promise<void>;
}

const PROCESS = fileURLToPath(new URL('./peer-process.ts', import.meta.url));

/** transformers.js in a process of its own. */
export async function startPeer(start: PeerStart): Promise<Peer> {
  const child = fork(PROCESS, [], { execArgv: ['--import', import.meta.resolve('tsx')] });
  const ended = once(child, 'exit');
  const answer = async (message: PeerStart | PeerTask): Promise<unknown> => {
    const answered = once(child, 'message');
    child.send(message);
    const outcome = (await Promise.race([answered, ended.then(() => undefined)])) as [unknown] | undefined;
    if (outcome) return outcome[0];
    throw new Error('Expected an answer of transformers.js, but its process ended.');
  };
  await answer(start);
  return {
    measure: async (task) => (await answer(task)) as PeerResult,
    close: async () => {
      child.disconnect();
      await ended;
    },
  };
}
