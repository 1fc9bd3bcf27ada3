import { inspect } from 'node:util';
import type { Logger } from '@glimpse/core';
import type { ParentFunctions } from './host-protocol.ts';

type Send = (...log: Parameters<ParentFunctions['log']>) => Promise<void>;

/** Logs in the parent. Fields that can't cross, such as functions, go as text. */
export function createChildLogger(send: Send): Logger {
  const logAt = (level: keyof Logger) => (fields: object, message: string) => {
    send(level, fields, message).catch(() => send(level, { fields: inspect(fields) }, message));
  };
  return { debug: logAt('debug'), info: logAt('info'), warn: logAt('warn'), error: logAt('error') };
}
