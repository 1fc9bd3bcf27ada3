import { setTimeout as sleep } from 'node:timers/promises';
import { REASONERS } from '@glimpse/server';
import type { HostStatus } from '@glimpse/host';
import { Command } from 'commander';
import { addPictures } from './support/add-pictures.ts';
import { awaitAnswer, startAnswer, type Ask } from './support/answering.ts';
import { findLongAnswer } from './support/find-long-answer.ts';
import { hostStatus } from './support/host-status.ts';
import { spreadOf, type Spread } from './support/spread.ts';
import { measureOnApi, type Verdict } from './support/measure-on-api.ts';
import type { RunningApi } from './support/start-api.ts';
import { wholeNumber } from './support/whole-number.ts';

interface Options {
  readonly leaves: number;
  readonly kills: number;
}

type Status = () => HostStatus;

/** Milliseconds. */
const LEAVE_TARGET = 100;
const KILL_TARGET = 1000;
const BASELINE_TRIES = 5;

/** Milliseconds from leaving to the moment at which the host has stopped and could take the next call. */
async function leave(ask: Ask, status: Status): Promise<number> {
  const answering = await startAnswer(ask);
  const begin = performance.now();
  answering.leave();
  while (status().inFlight > 0) await sleep(1);
  return performance.now() - begin;
}

/** Milliseconds from the end of the host's process to the subscriber's AnswerFailed. */
async function kill(ask: Ask, status: Status): Promise<number> {
  const { rest } = await startAnswer(ask);
  const { pid } = status();
  if (pid === undefined) throw new Error('Expected the reasoner to have a process.');
  const begin = performance.now();
  process.kill(pid, 'SIGKILL');
  for await (const event of rest) if (event.__typename === 'AnswerFailed') return performance.now() - begin;
  throw new Error('Expected AnswerFailed, received the end of the answer.');
}

async function repeat(count: number, measure: () => Promise<number>): Promise<Spread> {
  const durations: number[] = [];
  while (durations.length < count) durations.push(await measure());
  return spreadOf(durations);
}

const oneDecimal = (value: number): number => Number(value.toFixed(1));

const row = (tries: number, { p50, p99, max }: Spread, target: string) => ({
  tries,
  p50: oneDecimal(p50),
  p99: oneDecimal(p99),
  max: oneDecimal(max),
  target,
});

async function measure(api: RunningApi, { leaves, kills }: Options): Promise<Verdict[]> {
  const [id = ''] = await addPictures(api.url, 1);
  const reasoner = api.container.resolve(REASONERS).get();
  const status = () => hostStatus(reasoner);
  const ask = { url: api.url, id, question: await findLongAnswer({ url: api.url, id }) };
  const stayed = await repeat(BASELINE_TRIES, () => awaitAnswer(ask));
  const left = await repeat(leaves, () => leave(ask, status));
  const killed = await repeat(kills, () => kill(ask, status));

  const leaveTarget = `p99 < ${LEAVE_TARGET}`;
  const killTarget = `max < ${KILL_TARGET}`;
  console.log('Milliseconds');
  console.table({
    'stay: first thought to end of answer': row(BASELINE_TRIES, stayed, ''),
    'leave: to a free host': row(leaves, left, leaveTarget),
    'kill -9: to AnswerFailed': row(kills, killed, killTarget),
  });
  return [
    { target: `Leaving, ${leaveTarget}`, passed: left.p99 < LEAVE_TARGET },
    { target: `Killing, ${killTarget}`, passed: killed.max < KILL_TARGET },
  ];
}

await new Command('cancel')
  .description(
    "Measures how fast the reasoner's host stops for a subscriber who leaves, and how fast its death is told.",
  )
  .option('--leaves <number>', 'how often to leave', wholeNumber, 50)
  .option('--kills <number>', "how often to kill the reasoner's host", wholeNumber, 5)
  // What is killed here is reported as an error, as it should be.
  .action((options: Options) => measureOnApi('silent', (api) => measure(api, options)))
  .parseAsync();
