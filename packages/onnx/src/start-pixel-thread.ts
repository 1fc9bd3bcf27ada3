import { Worker } from 'node:worker_threads';

/** Starts a thread that reads pictures (`pixel-thread.ts`). */
export function startPixelThread(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./pixel-thread.js', import.meta.url));
  // Node 20 runs no TypeScript, and in a thread tsx sees only what is imported after it.
  const [tsx, entry] = [import.meta.resolve('tsx/esm/api'), new URL('./pixel-thread.ts', import.meta.url)];
  const script = `import('${tsx}').then(({ register }) => { register(); return import('${entry.href}'); })`;
  return new Worker(script, { eval: true, execArgv: ['--conditions=glimpse-source'] });
}
