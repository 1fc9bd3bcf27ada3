import { resolve } from 'node:path';
import type { LoadedConfig } from '../config/load-config.ts';
import { FolderConversationStore } from './folder-conversation-store.ts';

/** The conversations of the configured data folder, which other processes may share. */
export const openConversationStore = ({ config, base }: LoadedConfig): FolderConversationStore =>
  new FolderConversationStore(resolve(base, config.dataDir), config.conversations.max);
