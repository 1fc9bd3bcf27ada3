import type { DocumentQuestionKind } from '../../question-kind.ts';
import type { PhrasingsOf } from '../phrasings-of.ts';
import { CHINESE_DOCUMENT_AMOUNTS } from './chinese-amounts.ts';
import { CHINESE_DOCUMENT_CONTENT } from './chinese-content.ts';
import { CHINESE_DOCUMENT_SIGNED } from './chinese-signed.ts';
import { CHINESE_DOCUMENT_STAMP } from './chinese-stamp.ts';
import { CHINESE_DOCUMENT_TYPE } from './chinese-type.ts';

export const CHINESE_DOCUMENT_PHRASINGS: PhrasingsOf<DocumentQuestionKind> = {
  ...CHINESE_DOCUMENT_TYPE,
  ...CHINESE_DOCUMENT_SIGNED,
  ...CHINESE_DOCUMENT_STAMP,
  ...CHINESE_DOCUMENT_CONTENT,
  ...CHINESE_DOCUMENT_AMOUNTS,
};
