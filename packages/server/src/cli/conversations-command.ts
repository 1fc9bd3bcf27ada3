import { Command } from 'commander';
import { conversationNotFound } from '../conversation/conversation-errors.ts';
import { openConversationStore } from '../conversation/open-conversation-store.ts';
import { addSettings, loadSettings } from './setting-options.ts';
import type { Terminal } from './terminal.ts';

/** Lines that fit a screen. */
const LISTED = 20;
/** Characters of a question that are shown. */
const QUESTION_LENGTH = 80;

export const createConversationsCommand = (terminal: Terminal): Command =>
  new Command('conversations')
    .description('list or remove what was asked and answered, for `glimpse ask --conversation`')
    .addCommand(createListCommand(terminal), { isDefault: true })
    .addCommand(createRemoveCommand(terminal));

const createListCommand = (terminal: Terminal): Command =>
  addSettings(new Command('list').description(`show the last ${LISTED}: id, turns, first question`), [
    'dataDir',
  ]).action(async (flags: object) => {
    const store = openConversationStore(await loadSettings(flags, terminal));
    const { entries, hasNext } = await store.list(LISTED);
    for (const { conversation } of entries) {
      const { id, turns } = conversation;
      // Whoever may ask the server chose these characters.
      const question = turns[0]?.question.replace(/\p{Cc}+/gu, ' ').slice(0, QUESTION_LENGTH) ?? '';
      terminal.out(`${id}  ${String(turns.length).padStart(3)}  ${question}\n`);
    }
    if (hasNext) terminal.out('and older ones\n');
  });

const createRemoveCommand = (terminal: Terminal): Command =>
  addSettings(
    new Command('remove').description('remove conversations; their pictures stay').argument('<id...>'),
    ['dataDir'],
  ).action(async (ids: readonly string[], flags: object) => {
    const store = openConversationStore(await loadSettings(flags, terminal));
    for (const id of ids) if (!(await store.remove(id))) throw conversationNotFound(id);
  });
