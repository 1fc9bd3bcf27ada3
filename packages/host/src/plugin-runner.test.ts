import { expect, it } from '@jest/globals';
import { CoreGate } from './core-gate.ts';
import { PluginRunner } from './plugin-runner.ts';
import { recordServices } from './fixtures/recording-services.fixture.ts';

it('does not begin with a call that was cancelled in the same piece', async () => {
  const { log } = recordServices('unruly');
  const runner = new PluginRunner(log, new CoreGate());
  const module = new URL('./fixtures/unruly-decoder.fixture.ts', import.meta.url).href;
  const services = { name: 'unruly', packPath: '/nowhere', threads: 1 };
  await runner.start({ kind: 'image-decoder', module, options: {}, services });
  const input = { source: 'wait for cancel', target: '/nowhere' };
  const call = runner.run(1, { method: 'decode', input, options: {} }, () => Promise.resolve());
  runner.cancel(1);
  expect(await call).toMatchObject({ status: 'aborted' });
  await runner.dispose();
});
