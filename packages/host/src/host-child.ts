import process from 'node:process';
import { GlimpseError } from '@glimpse/core';
import { createBirpc, type BirpcReturn } from 'birpc';
import { createChildLogger } from './child-logger.ts';
import { CoreGate } from './core-gate.ts';
import type { ChildFunctions, HostRequest, ParentFunctions } from './host-protocol.ts';
import { outcomeOf } from './outcome.ts';
import { PluginRunner } from './plugin-runner.ts';

/** The entry of a host's process; the only file of this package with side effects. */
const cores = new CoreGate();
const runner = new PluginRunner(
  createChildLogger((level, fields, message) => parent.log.asEvent(level, fields, message)),
  cores,
);

const parent: BirpcReturn<ParentFunctions, ChildFunctions> = createBirpc<ParentFunctions, ChildFunctions>(
  {
    start: (start) => {
      process.title = `glimpse ${start.services.name}`;
      return runner.start(start);
    },
    run: (id, request) => void run(id, request),
    cancel: (id) => runner.cancel(id),
    abort: (id, name) => runner.abort(id, name),
    pause: (minimum) => cores.close(minimum),
    resume: () => cores.open(),
    dispose: () => void runner.dispose().finally(() => process.disconnect()),
  },
  {
    // A failed send means that the parent is gone, which 'disconnect' reports.
    post: (message) => void process.send?.(message, undefined, undefined, () => undefined),
    on: (listener) => void process.on('message', listener),
    timeout: -1,
  },
);

async function run(id: number, request: HostRequest): Promise<void> {
  const outcome = await runner.run(id, request, (event) => parent.emit.asEvent(id, event));
  await parent.settle.asEvent(id, outcome).catch((error: unknown) =>
    parent.settle.asEvent(
      id,
      outcomeOf(error, (cause) => GlimpseError.from(cause)),
    ),
  );
}

// Ctrl+C in a terminal reaches the whole process group; when to leave is for the parent to say.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
