import type { Replies } from '../reply.ts';
import {
  englishColorOf,
  englishNotShown,
  englishOffTopic,
  englishOtherMarks,
  englishPresence,
} from './english-absent.ts';
import { ENGLISH_CHART } from './english-chart.ts';
import { ENGLISH_DOCUMENT } from './english-document.ts';
import { ENGLISH_GENERAL } from './english-general.ts';
import { ENGLISH_PRODUCT } from './english-product.ts';

export const ENGLISH_REPLIES: Replies = {
  general: ENGLISH_GENERAL,
  product: ENGLISH_PRODUCT,
  chart: ENGLISH_CHART,
  document: ENGLISH_DOCUMENT,
  offTopic: englishOffTopic,
  otherMarks: englishOtherMarks,
  colorOf: englishColorOf,
  presence: englishPresence,
  notShown: englishNotShown,
};
