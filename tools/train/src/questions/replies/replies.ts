import type { Language } from '@glimpse/core';
import type { Replies } from '../reply.ts';
import { CHINESE_REPLIES } from './chinese.ts';
import { ENGLISH_REPLIES } from './english.ts';

export const REPLIES: Readonly<Record<Language, Replies>> = { en: ENGLISH_REPLIES, zh: CHINESE_REPLIES };
