import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Generation } from './generation.ts';

export interface LlamaServerOptions {
  /** Path of the program. */
  readonly binary: string;
  /** Path of a GGUF file. */
  readonly model: string;
  /** Tokens of one stream. */
  readonly contextSize: number;
  readonly streams: number;
  readonly threads: number;
}

export interface LlamaServer {
  generate(prompt: string, tokens: number, seed: number): Promise<Generation>;
  close(): Promise<void>;
}

/** The same choice of tokens as Glimpse's. */
const SAMPLING = {
  temperature: 0.6,
  top_p: 0.95,
  top_k: 40,
  min_p: 0.05,
  repeat_penalty: 1.1,
  repeat_last_n: 64,
};
/** Milliseconds. */
const LOAD_TIME = 120_000;

/** Starts llama-server, and waits until its model is loaded. */
export async function startLlamaServer(options: LlamaServerOptions): Promise<LlamaServer> {
  const { binary, model, contextSize, streams, threads } = options;
  const port = await freePort();
  const child = spawn(
    binary,
    [
      ...['--model', model, '--host', '127.0.0.1', '--port', String(port), '--no-webui'],
      ...['--ctx-size', String(contextSize * streams), '--parallel', String(streams)],
      ...['--threads', String(threads), '--threads-batch', String(threads)],
    ],
    { stdio: 'ignore' },
  );
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    child.kill();
    await exited;
  };
  try {
    await Promise.race([
      untilReady(url),
      exited.then(() => Promise.reject(new Error(`'${binary}' ended before its model was loaded.`))),
    ]);
  } catch (error) {
    await close();
    throw error;
  }
  return { generate: (prompt, tokens, seed) => generate(url, prompt, tokens, seed), close };
}

async function generate(url: string, prompt: string, tokens: number, seed: number): Promise<Generation> {
  const response = await fetch(`${url}/completion`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...SAMPLING, prompt, seed, n_predict: tokens, ignore_eos: true, stream: true }),
  });
  if (!response.ok || !response.body) throw new Error(`llama-server: ${await response.text()}`);
  const decoder = new TextDecoder();
  let begin: number | undefined;
  let text = '';
  for await (const chunk of response.body) {
    begin ??= performance.now();
    text += decoder.decode(chunk, { stream: true });
  }
  const end = performance.now();
  const received = /"tokens_predicted":(\d+)/.exec(text.slice(text.lastIndexOf('data: ')))?.[1];
  if (!received) throw new Error(`Expected llama-server to say how many tokens it made: ${text.slice(-200)}`);
  return { begin: begin ?? end, end, tokens: Number(received) };
}

async function untilReady(url: string): Promise<void> {
  const deadline = performance.now() + LOAD_TIME;
  while (performance.now() < deadline) {
    const response = await fetch(`${url}/health`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(200);
  }
  throw new Error(`Expected llama-server to be ready within ${LOAD_TIME} ms.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
