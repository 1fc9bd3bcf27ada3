import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { IDENTITY, JOBS, REASONERS, VISION_ENCODERS } from '../container/tokens.ts';
import { createContainer } from '../container/create-container.ts';
import { preloadModels } from '../container/preload-models.ts';
import { CSRF_HEADER } from '../http/use-csrf-header.ts';
import { startServer } from '../http/start-server.ts';
import { createLogger } from '../logger.ts';
import { announceServer } from '../presence/announce-server.ts';
import { addSettings, loadSettings } from './setting-options.ts';
import type { Terminal } from './terminal.ts';

const SAMPLE = fileURLToPath(new URL('../../../../examples/tshirt.png', import.meta.url));

const SUBSCRIPTION =
  'subscription($file:File!){answer(input:{image:{file:$file},question:"What product is this?"}){__typename ...on EvidenceReady{evidence{text}} ...on ThinkingDelta{text} ...on AnswerDelta{text} ...on AnswerDone{answer{text}} ...on AnswerFailed{code message}}}';

/** One line that uploads a sample and streams its answer. */
const lineToTry = (url: string): string =>
  [
    `curl -sN ${url} -H 'accept: text/event-stream' -H '${CSRF_HEADER}: 1'`,
    `-F operations='${JSON.stringify({ query: SUBSCRIPTION, variables: { file: null } })}'`,
    `-F map='{"0":["variables.file"]}' -F '0=@${SAMPLE}'`,
  ].join(' ');

export const createServeCommand = (terminal: Terminal): Command =>
  addSettings(new Command('serve').description('serve the GraphQL API and its playground')).action(
    async (flags: object) => {
      const loaded = await loadSettings(flags, terminal);
      const log = createLogger(loaded.config.logLevel, terminal.isInteractive);
      const glimpse = await createContainer(loaded, log);
      try {
        const server = await startServer(glimpse.container);
        const withdraw = await announceServer(loaded, glimpse.container.resolve(IDENTITY), server.url);
        const encoders = glimpse.container.resolve(VISION_ENCODERS);
        const reasoners = glimpse.container.resolve(REASONERS);
        const encoder = encoders.get();
        const reasoner = reasoners.get();
        const preloading = preloadModels({ encoders, reasoners }, loaded.config, log, terminal.signal);
        terminal.out(
          `${terminal.colors.bold('Glimpse is ready')} at ${server.url} (pack ${encoder.card.pack}, encoder ${encoder.name}, reasoner ${reasoner.name})\n` +
            `Open it in a browser, or try in another terminal:\n\n${lineToTry(server.url)}\n\n`,
        );
        const jobs = glimpse.container.resolve(JOBS);
        const resumed = await jobs.resume();
        if (resumed > 0) log.info({ jobs: resumed }, 'Jobs are resumed');
        if (!terminal.signal.aborted) await once(terminal.signal, 'abort');
        log.info(
          { graceSeconds: loaded.config.http.graceSeconds },
          'Stopping; a second signal stops at once',
        );
        await withdraw();
        await Promise.all([server.close(), jobs.stop()]);
        await preloading;
      } finally {
        await glimpse.dispose();
      }
    },
  );
