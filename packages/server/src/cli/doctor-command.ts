import { Command } from 'commander';
import type { CheckResult } from '../doctor/check-result.ts';
import { createChecks } from '../doctor/create-checks.ts';
import { formatResult } from '../doctor/format-result.ts';
import { runChecks } from '../doctor/run-checks.ts';
import { createLogger } from '../logger.ts';
import { createProgress } from './progress.ts';
import { addSettings, loadSettings } from './setting-options.ts';
import type { Terminal } from './terminal.ts';

/** The report says what the log would. */
const SILENT = { logLevel: 'silent' } as const;

interface DoctorFlags {
  readonly json?: boolean;
  readonly selfTest: boolean;
}

export const createDoctorCommand = (terminal: Terminal): Command =>
  addSettings(
    new Command('doctor').description('say what this machine can run, what is wrong, and what to do'),
    undefined,
    SILENT,
  )
    .option('--json', 'print one JSON object instead of a table')
    .option('--no-self-test', 'do not start the models')
    .action(async ({ json, selfTest, ...flags }: DoctorFlags, command: Command) => {
      const load = () => loadSettings(flags, terminal, SILENT);
      const level = await load().then(
        ({ config }) => config.logLevel,
        () => SILENT.logLevel,
      );
      const progress = createProgress(terminal);
      const results: CheckResult[] = [];
      try {
        progress.wait('Looking at this machine');
        const checks = await createChecks({
          load,
          log: createLogger(level, terminal.isInteractive),
          signal: terminal.signal,
          withSelfTest: selfTest,
          onProgress: (what) => progress.wait(what),
        });
        for await (const result of runChecks(checks, terminal.signal)) {
          results.push(result);
          progress.clear();
          if (!json) terminal.out(formatResult(result, terminal.colors));
          progress.wait('Looking further');
        }
      } finally {
        progress.clear();
      }
      const failures = results.filter(({ status }) => status === 'fail').length;
      if (json) terminal.out(`${JSON.stringify({ ok: failures === 0, checks: results }, undefined, 2)}\n`);
      if (failures > 0) command.error(`${failures} of ${results.length} failed`, { exitCode: 1 });
    });
