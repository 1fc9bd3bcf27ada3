import type { DocumentQuestionKind } from '../../question-kind.ts';
import type { PhrasingsOf } from '../phrasings-of.ts';
import { ENGLISH_DOCUMENT_MARKS } from './english-marks.ts';
import { ENGLISH_DOCUMENT_TEXT } from './english-text.ts';

export const ENGLISH_DOCUMENT_PHRASINGS: PhrasingsOf<DocumentQuestionKind> = {
  ...ENGLISH_DOCUMENT_MARKS,
  ...ENGLISH_DOCUMENT_TEXT,
};
