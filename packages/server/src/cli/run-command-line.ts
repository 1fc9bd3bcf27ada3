import { GlimpseError } from '@glimpse/core';
import { Command, CommanderError } from 'commander';
import { createAnalyzeCommand } from './analyze/analyze-command.ts';
import { createAskCommand } from './ask-command.ts';
import { createCacheCommand } from './cache-command.ts';
import { createConversationsCommand } from './conversations-command.ts';
import { createDescribeCommand } from './describe-command.ts';
import { createDoctorCommand } from './doctor-command.ts';
import { createSchemaCommand } from './schema-command.ts';
import { createServeCommand } from './serve-command.ts';
import type { Terminal } from './terminal.ts';

/** Exit code of a command that was interrupted. */
export const INTERRUPTED = 130;

/** Runs one command and gives its exit code: 0, 1 for a failure, 130 when interrupted. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('glimpse')
    .description('Eyes for a reasoning model, on your own machine')
    .addHelpText('after', "\nExample:\n  glimpse ask examples/tshirt.png 'What product is this?'");
  for (const command of [
    createServeCommand(terminal),
    createAskCommand(terminal),
    createDescribeCommand(terminal),
    createAnalyzeCommand(terminal),
    createConversationsCommand(terminal),
    createCacheCommand(terminal),
    createDoctorCommand(terminal),
    createSchemaCommand(terminal),
  ])
    program.addCommand(command);
  const commands = program.commands.flatMap((command) => [command, ...command.commands]);
  for (const command of [program, ...commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        terminal.out(text);
      },
      writeErr: (text) => {
        terminal.error(text);
      },
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (terminal.signal.aborted) return INTERRUPTED;
    terminal.error(`${terminal.colors.red(describeFailure(error))}\n`);
    return 1;
  }
}

const describeFailure = (error: unknown): string => {
  if (GlimpseError.isInstance(error) && error.code !== 'INTERNAL') return `${error.code}: ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
