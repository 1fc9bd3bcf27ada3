import type { Language } from '@glimpse/core';
import { builder } from './builder.ts';

const values: Record<Language, { value: Language; description: string }> = {
  en: { value: 'en', description: 'English' },
  zh: { value: 'zh', description: '中文' },
};

export const LanguageType = builder.enumType('Language', {
  description: 'A language that prompts are written in and answers are given in.',
  values: { EN: values.en, ZH: values.zh } as const,
});
