import type { Language } from '@glimpse/core';
import type { Replies } from '../reply.ts';
import { CHINESE_CHART } from './chinese-chart.ts';
import { CHINESE_DOCUMENT } from './chinese-document.ts';
import { CHINESE_GENERAL, chineseColorOf, chineseOffTopic } from './chinese-general.ts';
import { CHINESE_PRODUCT } from './chinese-product.ts';
import { ENGLISH_CHART } from './english-chart.ts';
import { ENGLISH_DOCUMENT } from './english-document.ts';
import { ENGLISH_GENERAL, englishColorOf, englishOffTopic } from './english-general.ts';
import { ENGLISH_PRODUCT } from './english-product.ts';

export const REPLIES: Record<Language, Replies> = {
  en: {
    general: ENGLISH_GENERAL,
    product: ENGLISH_PRODUCT,
    chart: ENGLISH_CHART,
    document: ENGLISH_DOCUMENT,
    offTopic: englishOffTopic,
    colorOf: englishColorOf,
  },
  zh: {
    general: CHINESE_GENERAL,
    product: CHINESE_PRODUCT,
    chart: CHINESE_CHART,
    document: CHINESE_DOCUMENT,
    offTopic: chineseOffTopic,
    colorOf: chineseColorOf,
  },
};
