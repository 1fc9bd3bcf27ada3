import {
  AMOUNT_MEANINGS,
  DATE_MEANINGS,
  DOCUMENT_TYPES,
  type DocumentAmount,
  type DocumentDate,
  type DocumentParty,
} from '@glimpse/core';
import { builder } from '../builder.ts';
import { AnalysisInterface } from './analysis-interface.ts';
import { enumValues } from './enum-values.ts';
import type { ShownAnalysis } from './shown-analysis.ts';

const DocumentTypeType = builder.enumType('DocumentType', { values: enumValues(DOCUMENT_TYPES) });
const DateMeaningType = builder.enumType('DateMeaning', { values: enumValues(DATE_MEANINGS) });
const AmountMeaningType = builder.enumType('AmountMeaning', { values: enumValues(AMOUNT_MEANINGS) });

const DocumentDateType = builder.objectRef<DocumentDate>('DocumentDate').implement({
  description: 'A date that is printed.',
  fields: (t) => ({
    date: t.exposeString('date', { description: 'ISO 8601, such as `2026-03-14`.' }),
    meaning: t.expose('meaning', { type: DateMeaningType, nullable: true }),
    text: t.exposeString('text', { description: 'As printed.' }),
  }),
});

const DocumentPartyType = builder.objectRef<DocumentParty>('DocumentParty').implement({
  description: 'A person or an organization of a document.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As printed.' }),
    role: t.exposeString('role', {
      nullable: true,
      description: 'Such as `seller` or `tenant`, in the language of the analysis.',
    }),
  }),
});

const DocumentAmountType = builder.objectRef<DocumentAmount>('DocumentAmount').implement({
  description: 'An amount of money that is printed.',
  fields: (t) => ({
    value: t.exposeFloat('value'),
    currency: t.exposeString('currency', {
      nullable: true,
      description: 'ISO 4217 code; null where the document does not tell.',
    }),
    meaning: t.expose('meaning', { type: AmountMeaningType, nullable: true }),
    label: t.exposeString('label', { nullable: true, description: 'The words beside it, as printed.' }),
  }),
});

export const DocumentAnalysisType = builder
  .objectRef<ShownAnalysis<'document'>>('DocumentAnalysis')
  .implement({
    description: 'What a document says. What the picture does not tell is null or empty.',
    interfaces: [AnalysisInterface],
    isTypeOf: (analysis) => (analysis as ShownAnalysis).analysisKind === 'document',
    fields: (t) => ({
      kind: t.expose('kind', { type: DocumentTypeType, nullable: true }),
      title: t.exposeString('title', { nullable: true, description: 'As printed.' }),
      dates: t.field({ type: [DocumentDateType], resolve: ({ dates }) => [...dates] }),
      people: t.field({ type: [DocumentPartyType], resolve: ({ people }) => [...people] }),
      organizations: t.field({
        type: [DocumentPartyType],
        resolve: ({ organizations }) => [...organizations],
      }),
      amounts: t.field({
        type: [DocumentAmountType],
        description: 'Totals and other amounts beside the items.',
        resolve: ({ amounts }) => [...amounts],
      }),
      summary: t.exposeString('summary', { nullable: true }),
      actionItems: t.stringList({
        description: 'What somebody is asked to do, as printed.',
        resolve: ({ actionItems }) => [...actionItems],
      }),
    }),
  });
