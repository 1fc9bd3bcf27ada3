import type { Language } from '@glimpse/core';

export const PRINTED: Record<Language, string> = { en: 'Printed text: ', zh: '印刷文字：' };

export const textOf = (answer: unknown): string =>
  typeof answer === 'string' ? answer : JSON.stringify(answer);
