import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { wholeNumber } from '@glimpse/world';
import { Command, InvalidArgumentError } from 'commander';
import { shareOf } from './share-of.ts';
import type { Step } from './step.ts';
import { stepsOf } from './steps.ts';

interface TrainOptions {
  readonly work: string;
  readonly pack: string;
  readonly seed: number;
  readonly python: string;
  readonly share: number;
  readonly from?: string;
  readonly list: boolean;
}

const NODE_ARGS = ['--import', 'tsx', '--conditions=glimpse-source'];

async function run({ name, program, args }: Step, python: string): Promise<void> {
  const [command = '', ...before] =
    program === 'python' ? python.split(' ') : [process.execPath, ...NODE_ARGS];
  const child = spawn(command, [...before, ...args], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the step '${name}' ended with ${code}; go on with --from ${name}`);
}

function share(text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 1) return value;
  throw new InvalidArgumentError('expected a number in (0, 1]');
}

const command = new Command('train')
  .description(
    "Makes the mini pack: draws the pictures, trains every model, exports them. Hours on a laptop's CPU; run it from the repository's root.",
  )
  .option('--work <folder>', 'where everything on the way is written', 'artifacts')
  .option('--pack <folder>', 'the pack', 'models/mini')
  .option('--seed <number>', 'of the pictures and of every training', wholeNumber, 1)
  .option('--python <command>', 'what runs the Python tools', 'uv run')
  .option(
    '--share <number>',
    'do only this share of what every step draws, writes and trains: 0.002 shows that each of them runs',
    share,
    1,
  )
  .option('--from <step>', 'begin with this step instead of the first')
  .option('--list', 'only name the steps', false)
  .action(async ({ work, pack, seed, python, share, from, list }: TrainOptions) => {
    const steps = stepsOf({ work, pack, seed });
    const names = steps.map(({ name }) => name);
    if (from !== undefined && !names.includes(from))
      command.error(`expected one of the steps ${names.join(', ')}, got "${from}"`);
    const left = steps.slice(from === undefined ? 0 : names.indexOf(from));
    for (const [index, step] of left.entries()) {
      process.stdout.write(`${list ? '' : `[${index + 1}/${left.length}] `}${step.name}\n`);
      if (list) continue;
      await mkdir(`${work}/reasoner`, { recursive: true });
      await run(shareOf(step, share), python);
    }
  });
await command.parseAsync();
