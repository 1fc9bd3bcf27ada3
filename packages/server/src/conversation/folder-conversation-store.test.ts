import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConversationStart, ConversationTurn } from './conversation.ts';
import { FolderConversationStore } from './folder-conversation-store.ts';

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const sha = (digit: string): string => digit.repeat(64);
const at = '2026-01-02T03:04:05.678Z';

const startOf = (index: number, ...images: string[]): ConversationStart => ({
  id: idOf(index),
  images: images.map((sha256) => ({ sha256, addedAt: at })),
  encoders: ['eyes'],
  reasoner: 'brain',
  startedAt: at,
});
const turn = (question: string): ConversationTurn => ({ question, answer: `${question}!\n`, answeredAt: at });

describe('conversations in a folder', () => {
  let dataDir: string;
  const open = (max = 10): FolderConversationStore => new FolderConversationStore(dataDir, max);
  const files = async (): Promise<string[]> => (await readdir(dataDir, { recursive: true })).sort();
  const fileOf = (index: number): string => join(dataDir, 'conversations', `${idOf(index)}.jsonl`);
  const use = (index: number, seconds: number): Promise<void> => utimes(fileOf(index), seconds, seconds);

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'glimpse-conversations-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('are found by another process, with all their turns in order', async () => {
    await open().create(startOf(1, sha('a'), sha('b')), turn('一？'));
    expect(await open().append(idOf(1), turn('two\nlines?'))).toBe(true);
    const { length: bytes } = await readFile(fileOf(1));
    expect(await open().find(idOf(1))).toEqual({
      ...startOf(1, sha('a'), sha('b')),
      turns: [turn('一？'), turn('two\nlines?')],
      bytes,
    });
    expect(await files()).toEqual(['conversations', `conversations/${idOf(1)}.jsonl`, 'staging']);
  });

  it.each([idOf(2), '', '..', '../images/x', 'nonsense'])('are not found by %j', async (id) => {
    await open().create(startOf(1, sha('a')), turn('?'));
    expect(await open().find(id)).toBeUndefined();
    expect(await open().remove(id)).toBe(false);
    expect(await open().append(idOf(2), turn('?'))).toBe(false);
  });

  it('lose a turn that a crash tore apart, and no other', async () => {
    await open().create(startOf(1, sha('a')), turn('1'));
    await appendFile(fileOf(1), '\n{"question":"2","answer":"to');
    expect((await open().find(idOf(1)))?.turns).toEqual([turn('1')]);
    await open().append(idOf(1), turn('3'));
    expect((await open().find(idOf(1)))?.turns).toEqual([turn('1'), turn('3')]);
  });

  it('stay removed, whoever still has an answer for them', async () => {
    await open().create(startOf(1, sha('a')), turn('1'));
    expect([await open().remove(idOf(1)), await open().remove(idOf(1))]).toEqual([true, false]);
    expect(await open().append(idOf(1), turn('2'))).toBe(false);
    expect(await open().find(idOf(1))).toBeUndefined();
  });

  it('are listed by their last use, page by page', async () => {
    for (const index of [1, 2, 3, 4]) await open().create(startOf(index, sha('a')), turn('?'));
    await Promise.all([use(1, 10), use(2, 30), use(3, 20), use(4, 20)]);
    const one = await open().list(2);
    expect(one).toMatchObject({ hasNext: true, hasPrevious: false });
    const two = await open().list(2, one.entries.at(-1)?.position);
    expect(two).toMatchObject({ hasNext: false, hasPrevious: true });
    expect([...one.entries, ...two.entries].map(({ conversation: { id } }) => id)).toEqual(
      [2, 4, 3, 1].map(idOf),
    );
    expect(await open().list(2, { usedAt: 0, id: '' })).toMatchObject({ entries: [], hasPrevious: true });
  });

  it('go when they are more than there may be, those that were used least recently', async () => {
    for (const index of Array.from({ length: 21 }, (_, i) => i + 1)) {
      await open(20).create(startOf(index, sha('a')), turn('?'));
      await use(index, index);
    }
    const { entries } = await open().list(30);
    expect(entries).toHaveLength(18);
    expect(entries.map(({ position: { id } }) => id)).not.toContain(idOf(3));
  });

  it('go with any of their pictures, and so does what cannot be read', async () => {
    await open().create(startOf(1, sha('a'), sha('b')), turn('?'));
    await open().create(startOf(2, sha('c')), turn('?'));
    await writeFile(fileOf(3), '{"id":');
    await open().forget(sha('b'));
    expect((await readdir(join(dataDir, 'conversations'))).sort()).toEqual([`${idOf(2)}.jsonl`]);
    await rm(join(dataDir, 'conversations'), { recursive: true });
    await open().forget(sha('b'));
  });

  it('are claimed by one at a time, in whatever process', async () => {
    const close = await open().claim(idOf(1));
    expect(await open().claim(idOf(1))).toBeUndefined();
    const other = await open().claim(idOf(2));
    await Promise.all([close?.(), other?.()]);
    const again = await open().claim(idOf(1));
    expect(again).toBeDefined();
    await close?.();
    await again?.();
  });

  it.each([
    ['of a process that has ended', '999999999'],
    ['of an earlier process with the same id', String(process.pid)],
    ['that was never written', ''],
  ])('can be claimed over a claim %s', async (_case, owner) => {
    const path = join(dataDir, 'conversations', 'claims', idOf(1));
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, owner);
    await utimes(path, 1, 1);
    const close = await open().claim(idOf(1));
    expect(close).toBeDefined();
    await close?.();
    await writeFile(path, owner);
    await utimes(path, 1, 1);
    await open().recover();
    expect(await readdir(join(path, '..'))).toEqual([]);
  });
});
