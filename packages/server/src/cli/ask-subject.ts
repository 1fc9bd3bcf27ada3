import { GlimpseError } from '@glimpse/core';
import { Option } from 'commander';
import type { AskSubject } from '../client/ask-server.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { openConversationStore } from '../conversation/open-conversation-store.ts';
import { readPicture } from './read-picture.ts';
import type { Terminal } from './terminal.ts';

export interface ConversationFlags {
  readonly continue?: boolean;
  readonly conversation?: string;
  readonly keep: boolean;
}

/** Read with {@link ConversationFlags}. */
export const conversationOptions = (): Option[] => [
  new Option(
    '-c, --continue',
    'ask a follow-up question about the same pictures: continues what was asked last',
  ),
  new Option('--conversation <id>', 'continue this one, as `glimpse conversations` lists it').conflicts(
    'continue',
  ),
  new Option('--no-keep', 'keep neither question nor answer for follow-up questions'),
];

/** What `glimpse ask` is about. Rejects with `INVALID_INPUT` and `CONVERSATION_NOT_FOUND`. */
export async function readSubject(
  paths: readonly string[],
  flags: ConversationFlags,
  loaded: LoadedConfig,
  terminal: Terminal,
): Promise<AskSubject> {
  const continues = flags.continue ? '--continue' : flags.conversation !== undefined && '--conversation';
  if (!continues) return { pictures: await Promise.all(paths.map((path) => readPicture(path, terminal))) };
  if (paths.length > 0)
    throw new GlimpseError({
      code: 'INVALID_INPUT',
      message: `Expected a question alone after ${continues}, as its pictures are known; received also: ${paths.join(', ')}.`,
    });
  return { conversation: flags.conversation ?? (await findLatest(loaded)) };
}

async function findLatest(loaded: LoadedConfig): Promise<string> {
  const { entries } = await openConversationStore(loaded).list(1);
  const [latest] = entries;
  if (latest) return latest.position.id;
  throw new GlimpseError({
    code: 'CONVERSATION_NOT_FOUND',
    message: `No conversation is kept in '${loaded.config.dataDir}'; ask about a picture first.`,
  });
}
