import { constants } from 'node:fs';
import { appendFile, mkdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Claims } from '../store/claims.ts';
import { hasCode } from '../store/has-code.ts';
import { pageAfter } from '../store/page-after.ts';
import { readFolder } from '../store/read-folder.ts';
import { isRecordId } from '../store/record-id.ts';
import { Staging } from '../store/staging.ts';
import { decodeConversation, encodeConversation, encodeTurn } from './conversation-file.ts';
import type { ConversationPage, ConversationPosition, ConversationStore } from './conversation-store.ts';
import type { Conversation, ConversationStart, ConversationTurn } from './conversation.ts';

const EXTENSION = '.jsonl';
/** What is left when there are too many, so that not every new one makes the rest be looked at. */
const KEPT_SHARE = 0.9;

/** One file a conversation, which appears by a renaming and grows by whole lines. */
export class FolderConversationStore implements ConversationStore {
  readonly #path: string;
  readonly #staging: Staging;
  readonly #claims: Claims;
  readonly #max: number;

  /** `dataDir` is absolute; folders in it are made when they are needed. `max` conversations are kept. */
  constructor(dataDir: string, max: number) {
    this.#path = join(dataDir, 'conversations');
    this.#staging = new Staging(join(dataDir, 'staging'));
    this.#claims = new Claims(join(this.#path, 'claims'));
    this.#max = max;
  }

  /** Deletes what a crash left behind, but for `staging`, which the pictures' store cleans; call it once. */
  async recover(): Promise<void> {
    await this.#claims.clean();
  }

  async find(id: string): Promise<Conversation | undefined> {
    return isRecordId(id) ? decodeConversation((await this.#read(id)) ?? '') : undefined;
  }

  async list(first: number, after?: ConversationPosition): Promise<ConversationPage> {
    const { page, ...rest } = pageAfter(await this.#order(), usedLastFirst, first, after);
    const found = await Promise.all(
      page.map(async (position) => {
        const conversation = await this.find(position.id);
        return conversation ? [{ position, conversation }] : [];
      }),
    );
    return { entries: found.flat(), ...rest };
  }

  async create(start: ConversationStart, turn: ConversationTurn): Promise<void> {
    await mkdir(this.#path, { recursive: true });
    await this.#staging.publish(this.#file(start.id), encodeConversation(start, turn));
    if ((await this.#ids()).length > this.#max)
      for (const { id } of (await this.#order()).slice(Math.ceil(this.#max * KEPT_SHARE)))
        await this.remove(id);
  }

  async append(id: string, turn: ConversationTurn): Promise<boolean> {
    try {
      // Without O_CREAT: what was removed stays so.
      const flag = constants.O_WRONLY | constants.O_APPEND;
      await appendFile(this.#file(id), encodeTurn(turn), { flag });
      return true;
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return false;
      throw error;
    }
  }

  async remove(id: string): Promise<boolean> {
    if (!isRecordId(id)) return false;
    try {
      await unlink(this.#file(id));
      return true;
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return false;
      throw error;
    }
  }

  /** What cannot be read may be about any picture, and goes too. */
  async forget(sha256: string): Promise<void> {
    for (const id of await this.#ids()) {
      const conversation = await this.find(id);
      if (!conversation || conversation.images.some((image) => image.sha256 === sha256))
        await this.remove(id);
    }
  }

  async claim(id: string): Promise<(() => Promise<void>) | undefined> {
    return this.#claims.take(id);
  }

  async #order(): Promise<ConversationPosition[]> {
    const ids = await this.#ids();
    const positions = await Promise.all(
      ids.map(async (id) => {
        const stats = await stat(this.#file(id)).catch(() => undefined);
        return stats ? [{ id, usedAt: stats.mtimeMs }] : [];
      }),
    );
    return positions.flat().sort(usedLastFirst);
  }

  async #ids(): Promise<string[]> {
    const names = await readFolder(this.#path);
    return names
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => name.slice(0, -EXTENSION.length))
      .filter(isRecordId);
  }

  async #read(id: string): Promise<string | undefined> {
    return readFile(this.#file(id), 'utf8').catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw error;
    });
  }

  #file(id: string): string {
    return join(this.#path, `${id}${EXTENSION}`);
  }
}

/** Those of one millisecond are told apart by their ids. */
function usedLastFirst(one: ConversationPosition, other: ConversationPosition): number {
  if (one.usedAt !== other.usedAt) return other.usedAt - one.usedAt;
  return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}
