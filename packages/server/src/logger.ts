import type { Logger } from '@glimpse/core';
import { destination, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Config } from './config/config-schema.ts';

const STDERR = 2;

const ignore = (): void => undefined;

export const silentLogger: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Logs to stderr, which leaves stdout to answers: readable lines in a terminal, JSON otherwise. */
export const createLogger = (level: Config['logLevel'], terminal: boolean): Logger =>
  pino(
    { level },
    terminal
      ? pretty({ destination: STDERR, sync: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' })
      : destination({ dest: STDERR, sync: true }),
  );
