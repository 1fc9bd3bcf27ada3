import { resolve } from 'node:path';
import type { LoadedConfig } from '../config/load-config.ts';
import { FolderJobStore } from './folder-job-store.ts';

/** The jobs of the configured data folder, which other processes may share. */
export const openJobStore = ({ config, base }: LoadedConfig): FolderJobStore =>
  new FolderJobStore(resolve(base, config.dataDir), config.jobs.max);
