import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HostStatus } from '@glimpse/host';
import { REASONERS } from '@glimpse/server';
import { Command } from 'commander';
import { addPictures } from './support/add-pictures.ts';
import { describeMachine } from './support/describe-machine.ts';
import { hostStatus } from './support/host-status.ts';
import { childProcesses, collectGarbage, residentBytes } from './support/memory.ts';
import { isEnd, readStream, type StreamCourse } from './support/read-stream.ts';
import { median } from './support/spread.ts';
import { startApiIn, type RunningApi } from './support/start-api.ts';
import { wholeNumber } from './support/whole-number.ts';

interface Options {
  readonly streams: number;
  readonly kills: number;
  readonly concurrency: number;
}

interface Look {
  /** Bytes in RAM, after a collection in the first. */
  readonly api: number;
  readonly host: number;
}

interface Soaked {
  readonly courses: readonly StreamCourse[];
  readonly looks: readonly Look[];
}

type Checks = Readonly<Record<string, boolean>>;

const PICTURES = 8;
const NONSENSE = ['a ', 'the largest slice is ', '图'].map((text) => text.repeat(60));
const QUESTIONS = ['What is it?', 'What color is it?', '这是什么?', ...NONSENSE];
/** Of the streams, those whose reader leaves, after up to so many events. */
const LEAVING = 0.4;
const LEAVING_AFTER = 40;
/** Streams between two looks at the memory. */
const LOOK = 25;
/** Growth over the second half of the run. */
const FLAT = 0.05;
/** Milliseconds for the last calls to end. */
const SETTLE = 30_000;
const UNFINISHED = /unfinished|\.tmp|staging\/./;

const pick = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)]!;

const statusOf = (api: RunningApi): HostStatus => hostStatus(api.container.resolve(REASONERS).get());

async function soak(api: RunningApi, ids: readonly string[], options: Options): Promise<Soaked> {
  const { streams, kills, concurrency } = options;
  const courses: StreamCourse[] = [];
  const looks: Look[] = [];
  let begun = 0;
  const work = async (): Promise<void> => {
    while (begun < streams) {
      const number = (begun += 1);
      // All in the first half, so that one process is looked at over the second.
      if (number % Math.ceil(streams / 2 / (kills + 1)) === 0 && number < streams / 2) await kill(api);
      const leaveAfter = Math.random() < LEAVING ? 1 + Math.floor(Math.random() * LEAVING_AFTER) : undefined;
      courses.push(await readStream({ url: api.url, id: pick(ids), question: pick(QUESTIONS), leaveAfter }));
      if (number % LOOK === 0) looks.push(await look(api));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return { courses, looks };
}

async function kill(api: RunningApi): Promise<void> {
  const { pid, inFlight, restarts } = statusOf(api);
  if (pid === undefined) return;
  console.log(`Killing the host (pid ${pid}) with ${inFlight} answers in work, after ${restarts} restarts`);
  process.kill(pid, 'SIGKILL');
  await sleep(1);
}

async function look(api: RunningApi): Promise<Look> {
  collectGarbage();
  return { api: await residentBytes(process.pid), host: await residentBytes(statusOf(api).pid) };
}

/** How the memory of the second half ends, over how it begins. */
function growthOf(looks: readonly Look[], who: keyof Look): number {
  const values = looks.slice(Math.floor(looks.length / 2)).map((one) => one[who]);
  const half = Math.floor(values.length / 2);
  return median(values.slice(half)) / median(values.slice(0, half)) - 1;
}

async function checkIdle(api: RunningApi, ids: readonly string[]): Promise<Checks> {
  const deadline = performance.now() + SETTLE;
  while (statusOf(api).inFlight > 0 && performance.now() < deadline) await sleep(10);
  const { inFlight, queued } = statusOf(api);
  const [id = ''] = ids;
  const last = await Promise.all(
    Array.from({ length: 4 }, () => readStream({ url: api.url, id, question: 'What is it?' })),
  );
  return {
    'no call is left in work': inFlight === 0 && queued === 0,
    'four answers need not wait for a sequence': last.every(
      ({ events }) => events.includes('AnswerDone') && !events.includes('AnswerQueued'),
    ),
  };
}

function checkCourses({ courses, looks }: Soaked, options: Options, restarts: number): Checks {
  const read = courses.filter(({ left }) => !left);
  const failures = read.map(({ events }) => events.at(-1) ?? 'nothing').filter((end) => end !== 'AnswerDone');
  const counts = Object.fromEntries(
    [...new Set(failures)].map((code) => [code, failures.filter((end) => end === code).length]),
  );
  console.log(
    `${courses.length} streams: ${courses.length - read.length} left, ${read.length} read to the end; failures: ${JSON.stringify(counts)}`,
  );
  const megabytes = (who: keyof Look): string => looks.map((one) => Math.round(one[who] / 1e6)).join(' ');
  console.log(
    `Memory of the API, MB: ${megabytes('api')}\nMemory of the reasoner's host, MB: ${megabytes('host')}`,
  );
  const growth = { api: growthOf(looks, 'api'), host: growthOf(looks, 'host') };
  const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;
  return {
    'every stream that was read ended once': read.every(
      ({ events }) => events.filter(isEnd).length === 1 && isEnd(events.at(-1) ?? ''),
    ),
    'no stream that was left ended twice': courses.every(({ events }) => events.filter(isEnd).length <= 1),
    'failures come from killed hosts only': failures.every((code) => code === 'HOST_CRASHED'),
    [`the host was killed ${options.kills} times`]: restarts >= options.kills,
    [`memory of the API: ${percent(growth.api)} over the second half`]: growth.api < FLAT,
    [`memory of the host: ${percent(growth.host)} over the second half`]: growth.host < FLAT,
  };
}

async function run(options: Options): Promise<void> {
  console.log(`${describeMachine()}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'glimpse-soak-'));
  try {
    const api = await startApiIn(folder, 'silent');
    const checks: Record<string, boolean> = {};
    try {
      const ids = await addPictures(api.url, PICTURES);
      const soaked = await soak(api, ids, options);
      Object.assign(checks, await checkIdle(api, ids), checkCourses(soaked, options, statusOf(api).restarts));
    } finally {
      await api.close();
    }
    const files = await readdir(folder, { recursive: true });
    checks['no unfinished file is left'] = !files.some((name) => UNFINISHED.test(name));
    checks['no process is left'] = (await childProcesses()).length === 0;
    for (const [check, passed] of Object.entries(checks))
      console.log(`${check}: ${passed ? 'passed' : 'MISSED'}.`);
    if (!Object.values(checks).every(Boolean)) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await new Command('soak')
  .description(
    'Asks many questions at the same time, leaves many of the answers on the way, kills the host of the reasoner now ' +
      'and then, and checks that every stream ends once, that memory stays flat and that nothing is left over.',
  )
  .option('--streams <number>', 'answers in all', wholeNumber, 1000)
  .option('--kills <number>', "how often to kill the reasoner's host", wholeNumber, 5)
  .option('--concurrency <number>', 'answers at the same time', wholeNumber, 10)
  .action(run)
  .parseAsync();
