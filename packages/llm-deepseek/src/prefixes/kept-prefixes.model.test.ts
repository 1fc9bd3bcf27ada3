import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reasoner, ReasonOptions, Usage } from '@glimpse/core';
import { collectEvents, silentLogger } from '@glimpse/core/testing';
import { createMiniReasoner, promptFor } from '../mini-pack.fixture.ts';

const picture = (digit: string): string[] => [digit.repeat(64)];
/** Different for more tokens than are evaluated about as fast as read. */
const CAPTION = 'a red striped t-shirt on a white background. '.repeat(5);
const OTHER_CAPTION = 'a blue plain mug on a gray background. '.repeat(5);
/** One sequence, so that nothing but the disk remembers what came before the last prompt. */
const OPTIONS = { sequences: 1, prefixes: { memoryBytes: 0 } };

interface Told {
  readonly text: string;
  readonly usage: Usage;
}

describe('the prefix of a picture', () => {
  let statePath: string;
  let reasoner: Reasoner | undefined;
  const warn = jest.fn();
  beforeEach(() => {
    statePath = mkdtempSync(join(tmpdir(), 'glimpse-prefixes-'));
    warn.mockClear();
  });
  afterEach(async () => {
    await stop();
    rmSync(statePath, { recursive: true });
  });

  const start = async (options: object = OPTIONS): Promise<void> => {
    await reasoner?.dispose();
    reasoner = await createMiniReasoner(options, { statePath, log: { ...silentLogger, warn } });
  };
  const stop = async (): Promise<void> => {
    await reasoner?.dispose();
    reasoner = undefined;
  };
  const ask = async (caption: string, question: string, options: ReasonOptions = {}): Promise<Told> => {
    const asked = { sampling: { greedy: true }, subjects: picture('a'), ...options };
    const { thinking, answer, finishes } = await collectEvents(
      reasoner!.reason(promptFor(caption, question), asked),
    );
    return { text: `${thinking}|${answer}`, usage: finishes[0]!.usage };
  };
  /** The answer of a reasoner that knows nothing yet. */
  const askAnew = async (question: string): Promise<Told> => {
    await start();
    const told = await ask(CAPTION, question, { subjects: undefined });
    expect(told.usage.reusedPromptTokens).toBe(0);
    return told;
  };
  const files = (): string[] => {
    const folder = join(statePath, 'a'.repeat(32));
    return readdirSync(folder).map((name) => join(folder, name));
  };

  it('is evaluated once: another question begins after it, with the same answer', async () => {
    const anew = await askAnew('What color is it?');
    await start();
    const first = await ask(CAPTION, 'What is this?');
    const second = await ask(CAPTION, 'What color is it?');
    expect(second.text).toBe(anew.text);
    expect(first.usage.reusedPromptTokens).toBe(0);
    expect(second.usage.promptTokens - second.usage.reusedPromptTokens).toBeLessThan(20);
  });

  it('is there after a restart, and after another picture took its place', async () => {
    const anew = await askAnew('What color is it?');
    await start();
    const { usage } = await ask(CAPTION, 'What is this?');
    await start();
    const restarted = await ask(CAPTION, 'What color is it?');
    expect(restarted.text).toBe(anew.text);
    expect(restarted.usage.reusedPromptTokens).toBeGreaterThan(usage.promptTokens - 20);
    await ask(OTHER_CAPTION, 'What is this?', { subjects: picture('b') });
    expect((await ask(CAPTION, 'What color is it?')).usage).toEqual(restarted.usage);
  });

  it.each<[string, (content: Buffer) => Buffer]>([
    ['changed', (content) => Buffer.from(content.map((byte, index) => (index === 5000 ? byte ^ 1 : byte)))],
    ['cut', (content) => content.subarray(0, content.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('a state')],
  ])('is evaluated again when its file is %s', async (_, damage) => {
    await start();
    const first = await ask(CAPTION, 'What is this?');
    await stop();
    const [path = ''] = files();
    writeFileSync(path, damage(readFileSync(path)));
    await start();
    const again = await ask(CAPTION, 'What is this?');
    expect(again).toEqual(first);
    expect(warn.mock.calls).toEqual([[{ path }, 'A kept state is damaged and is computed again']]);
    await start();
    expect((await ask(CAPTION, 'What is this?')).usage.reusedPromptTokens).toBeGreaterThan(0);
  });

  it('is evaluated once for questions that come together', async () => {
    await start({ ...OPTIONS, sequences: 3 });
    const told = await Promise.all(
      ['What is this?', 'What color is it?', 'Why?'].map((question) => ask(CAPTION, question)),
    );
    const [first, ...others] = told.map(({ usage }) => usage.reusedPromptTokens).sort((a, b) => a - b);
    expect(first).toBe(0);
    for (const reused of others) expect(reused).toBeGreaterThan(30);
    expect(files()).toHaveLength(1);
  });

  it('is not kept on disk without a picture that could be removed', async () => {
    await start();
    await ask(CAPTION, 'What is this?', { subjects: undefined });
    await ask(CAPTION, 'What is this?', { subjects: ['../outside'] });
    expect(readdirSync(statePath)).toEqual([]);
  });

  it('stays in memory where the budget has room for it', async () => {
    const reusedOf = async (memoryBytes: number): Promise<number> => {
      await start({ sequences: 1, prefixes: { memoryBytes, diskBytes: 0 } });
      await ask(CAPTION, 'What is this?');
      await ask(OTHER_CAPTION, 'What is this?');
      return (await ask(CAPTION, 'What color is it?')).usage.reusedPromptTokens;
    };
    expect(await reusedOf(100_000_000)).toBeGreaterThan(await reusedOf(0));
    expect(readdirSync(statePath)).toEqual([]);
  });

  it('gives way, the one that was used least recently first, when the disk budget is spent', async () => {
    await start();
    await ask(CAPTION, 'What is this?');
    const { size } = statSync(files()[0] ?? '');
    await start({ ...OPTIONS, prefixes: { memoryBytes: 0, diskBytes: Math.floor(size * 2.5) } });
    for (const [digit, caption] of Object.entries({ b: OTHER_CAPTION, c: CAPTION, d: OTHER_CAPTION }))
      await ask(caption, 'What is this?', { subjects: picture(digit) });
    expect(readdirSync(statePath).map(([digit]) => digit)).toEqual(['c', 'd']);
  });
});
