import { randomUUID } from 'node:crypto';
import {
  type Answer,
  type AnswerEvent,
  type AnswerPipeline,
  type AnswerRequest,
  type Logger,
} from '@glimpse/core';
import type { ConversationsConfig } from '../config/conversations-config.ts';
import type { ImageStore } from '../store/image-store.ts';
import { toImageInput, type StoredImage } from '../store/stored-image.ts';
import {
  conversationBusy,
  conversationFull,
  conversationNotFound,
  withTurns,
} from './conversation-errors.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { Conversation } from './conversation.ts';

/** A question about pictures, or to a conversation about some. */
export interface ConversationRequest extends Omit<AnswerRequest, 'images' | 'turns'> {
  readonly about: readonly StoredImage[] | { readonly conversation: string };
  /** Whether the question and its answer are kept, for follow-up questions. */
  readonly keep: boolean;
}

/** The id of its conversation, where it is kept. */
export interface InConversation {
  readonly conversation?: string | undefined;
}

type EventOf<T extends AnswerEvent['type']> = Extract<AnswerEvent, { type: T }>;

/** What the pipeline tells, and where the answer is kept. */
export type ConversationEvent =
  | Exclude<AnswerEvent, { type: 'started' | 'done' }>
  | (EventOf<'started'> & InConversation)
  | { readonly type: 'done'; readonly answer: Answer & InConversation };

/** What is known before the question is asked. */
interface Opened {
  /** Where the answer shall be kept. */
  readonly id?: string | undefined;
  readonly images: readonly StoredImage[];
  /** To which the question is a follow-up. */
  readonly known?: Conversation | undefined;
  /** Lets others ask; safe to call twice. */
  readonly close: () => Promise<void>;
}

type PictureOfConversation = Conversation['images'][number];

const nothing = (): Promise<void> => Promise.resolve();

/** Asks the pipeline and remembers what was said, so that a question can refer to those before it. */
export class Conversations {
  readonly #store: ConversationStore;
  readonly #images: ImageStore;
  readonly #pipeline: Pick<AnswerPipeline, 'stream'>;
  readonly #limits: ConversationsConfig;
  readonly #log: Logger;

  constructor(
    store: ConversationStore,
    images: ImageStore,
    pipeline: Pick<AnswerPipeline, 'stream'>,
    limits: ConversationsConfig,
    log: Logger,
  ) {
    this.#store = store;
    this.#images = images;
    this.#pipeline = pipeline;
    this.#limits = limits;
    this.#log = log;
  }

  /**
   * A turn is kept when its answer is done; one that fails, is cancelled or left leaves nothing. Encoders, reasoner and language
   * of a follow-up question are those of the first, unless it names others for itself. Throws the codes
   * `CONVERSATION_*`, the first of them before any work, and what the pipeline throws.
   */
  async *ask(request: ConversationRequest): AsyncGenerator<ConversationEvent, void, undefined> {
    const { about, keep, ...asked } = request;
    const opened = await ('conversation' in about
      ? this.#resume(about.conversation, request)
      : this.#begin(about, keep));
    const { id: conversation, images, known } = opened;
    try {
      const events = this.#pipeline.stream({
        ...asked,
        images: images.map(toImageInput),
        turns: known?.turns,
        encoders: asked.encoders?.length ? asked.encoders : known?.encoders,
        reasoner: asked.reasoner ?? known?.reasoner,
        language: asked.language ?? known?.language,
      });
      let encoders: readonly string[] = [];
      for await (const event of events) {
        if (event.type === 'started') {
          ({ encoders } = event);
          yield { ...event, conversation };
        } else if (event.type === 'done') {
          const kept = await this.#keep(opened, request, event.answer, encoders);
          // Whoever reads the end may ask the next question at once.
          await opened.close();
          yield { ...event, answer: { ...event.answer, conversation: kept ? conversation : undefined } };
        } else yield event;
      }
    } catch (error) {
      throw known ? withTurns(error, known) : error;
    } finally {
      await opened.close();
    }
  }

  async #begin(images: readonly StoredImage[], keep: boolean): Promise<Opened> {
    if (!keep || this.#limits.max === 0) return { images, close: nothing };
    const id = randomUUID();
    return { id, images, close: (await this.#store.claim(id)) ?? nothing };
  }

  async #resume(id: string, { keep, question }: ConversationRequest): Promise<Opened> {
    const close = keep ? await this.#store.claim(id) : nothing;
    if (!close) throw conversationBusy(id);
    try {
      const known = await this.#store.find(id);
      const images = known && (await this.#findImages(known));
      if (!images) throw conversationNotFound(id);
      if (keep) this.#checkRoom(known, question);
      return { id: keep ? id : undefined, images, known, close };
    } catch (error) {
      await close();
      throw error;
    }
  }

  #checkRoom({ id, turns, bytes }: Conversation, question: string): void {
    const { maxTurns, maxBytes } = this.#limits;
    if (turns.length >= maxTurns) throw conversationFull(id, 'turns', maxTurns, turns.length + 1);
    const needed = bytes + Buffer.byteLength(question);
    if (needed > maxBytes) throw conversationFull(id, 'bytes', maxBytes, needed);
  }

  /** An answer that cannot be kept is an answer all the same. */
  async #keep(
    { id, images, known }: Opened,
    { question, language }: ConversationRequest,
    { text, reasoner, finishReason }: Answer,
    encoders: readonly string[],
  ): Promise<boolean> {
    if (id === undefined || finishReason === 'cancelled') return false;
    const answeredAt = new Date().toISOString();
    const turn = { question, answer: text, answeredAt };
    try {
      if (known) {
        if (!(await this.#store.append(id, turn))) return false;
      } else {
        const about = images.map(({ sha256, addedAt }) => ({ sha256, addedAt }));
        const start = {
          id,
          images: about,
          encoders: [...encoders],
          reasoner,
          language,
          startedAt: answeredAt,
        };
        await this.#store.create(start, turn);
      }
      // A picture that is removed later takes the conversation along.
      if (await this.#findImages({ images })) return true;
      await this.#store.remove(id);
    } catch (error) {
      this.#log.warn({ err: error, conversation: id }, 'A conversation cannot be kept');
    }
    return false;
  }

  /** Undefined where one of them was removed, even if it was added again. */
  async #findImages({
    images,
  }: {
    readonly images: readonly PictureOfConversation[];
  }): Promise<StoredImage[] | undefined> {
    const found = await Promise.all(images.map(({ sha256 }) => this.#images.find(sha256)));
    const same = found.flatMap((image, index) =>
      image?.addedAt === images[index]?.addedAt ? (image ?? []) : [],
    );
    return same.length === images.length ? same : undefined;
  }
}
