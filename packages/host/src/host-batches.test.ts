import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImageInput, ReasonerEvent } from '@glimpse/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CoreLease } from './core-lease.ts';
import { disposeHosted, hostEcho, hostMeanColor } from './fixtures/hosted.fixture.ts';
import { writeRawPicture } from './fixtures/raw-picture.fixture.ts';
import { recordServices } from './fixtures/recording-services.fixture.ts';

const PROMPT = { prefix: 'on and', question: 'ever' };

const kill = (pid: number | undefined): void => {
  if (pid === undefined) throw new Error('There is no process to kill.');
  process.kill(pid, 'SIGKILL');
};

/** The next piece of a thought, after what it had to wait for. */
async function nextThought(events: AsyncIterator<ReasonerEvent>): Promise<string> {
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error('The thought ended.');
    if (value.type === 'thinking') return value.text;
  }
}

let folder: string;
let trace: string;
let pictures: ImageInput[];
const readTrace = async (): Promise<string[]> => (await readFile(trace, 'utf8')).trim().split('\n');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glimpse-host-'));
  trace = join(folder, 'trace');
  pictures = await Promise.all(
    [200, 100, 50].map((value) => writeRawPicture(folder, [value, 250 - value, 9])),
  );
});
afterEach(async () => {
  await disposeHosted();
  await rm(folder, { recursive: true });
});

describe('calls of a busy encoder', () => {
  it('become one call, whatever request they come from', async () => {
    const { encoder } = await hostMeanColor({ trace });
    const labelsOf = async (image: ImageInput) => encoder.classify?.([image], { first: 1 });
    const alone = await Promise.all(pictures.map(labelsOf));
    const busy = encoder.describe(pictures);
    expect(await Promise.all(pictures.map(labelsOf))).toEqual(alone);
    await busy;
    expect((await readTrace()).filter((line) => line.endsWith('begins'))).toEqual([
      'batch of 3 begins',
      'batch of 3 begins',
      'batch of 3 begins',
    ]);
  });

  it('are not more than the limit at once', async () => {
    const { encoder } = await hostMeanColor({ trace }, { batchLimit: 2 });
    await Promise.all(pictures.map((picture) => encoder.describe([picture])));
    expect((await readTrace()).filter((line) => line.endsWith('begins'))).toEqual([
      'batch of 2 begins',
      'batch of 1 begins',
    ]);
  });
});

describe('an encoder and a reasoner on the same cores', () => {
  it('never compute at the same time, and both move on, however many batches come', async () => {
    const cores = new CoreLease(recordServices('cores').log);
    const { encoder } = await hostMeanColor({ trace }, {}, cores);
    const { reasoner } = await hostEcho({ trace, endless: true }, {}, cores);
    const controller = new AbortController();
    const events = reasoner.reason(PROMPT, { signal: controller.signal })[Symbol.asyncIterator]();
    await events.next();
    const read = async (): Promise<void> => {
      while (!(await events.next()).done);
    };
    const reading = expect(read()).rejects.toBe('enough');
    for (let batches = 0; batches < 20; batches += 1) await encoder.describe(pictures);
    controller.abort('enough');
    await reading;

    const lines = await readTrace();
    const begins = lines.flatMap((line, index) => (line === 'batch of 3 begins' ? [index] : []));
    expect(begins).toHaveLength(20);
    expect(begins.map((index) => lines[index + 1])).toEqual(begins.map(() => 'batch of 3 ends'));
    expect(begins.map((index) => lines[index - 1])).toEqual(begins.map(() => 'token ends'));
  });

  it('let go of the cores when the process of either ends', async () => {
    const cores = new CoreLease(recordServices('cores').log);
    const { encoder } = await hostMeanColor({ trace }, { backOff: { initial: 1 } }, cores);
    const { reasoner } = await hostEcho({ trace, endless: true }, { backOff: { initial: 1 } }, cores);
    const open = (): AsyncIterator<ReasonerEvent> => reasoner.reason(PROMPT)[Symbol.asyncIterator]();
    const first = open();
    await first.next();
    await encoder.describe(pictures);

    kill(reasoner.status.pid);
    expect(await encoder.describe(pictures)).toHaveLength(3);
    const second = open();
    await nextThought(second);
    const call = encoder.describe(pictures);
    kill(encoder.status.pid);
    await Promise.allSettled([call]);
    expect(await nextThought(second)).toMatch(/\w/);
    expect(await encoder.describe(pictures)).toHaveLength(3);
    await second.return?.();
  });
});
