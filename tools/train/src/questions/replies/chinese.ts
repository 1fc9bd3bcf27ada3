import type { Replies } from '../reply.ts';
import {
  chineseColorOf,
  chineseNotShown,
  chineseOffTopic,
  chineseOtherMarks,
  chinesePresence,
} from './chinese-absent.ts';
import { CHINESE_CHART } from './chinese-chart.ts';
import { CHINESE_DOCUMENT } from './chinese-document.ts';
import { CHINESE_GENERAL } from './chinese-general.ts';
import { CHINESE_PRODUCT } from './chinese-product.ts';

export const CHINESE_REPLIES: Replies = {
  general: CHINESE_GENERAL,
  product: CHINESE_PRODUCT,
  chart: CHINESE_CHART,
  document: CHINESE_DOCUMENT,
  offTopic: chineseOffTopic,
  otherMarks: chineseOtherMarks,
  colorOf: chineseColorOf,
  presence: chinesePresence,
  notShown: chineseNotShown,
};
