import { readAmount, readDate } from '@glimpse/core';
import type { DocumentDraft } from '@glimpse/core';
import { DATE_FORMATS, MONEY_FORMATS, writtenDate, writtenMoney, writtenNumber } from '@glimpse/world';
import type { DocumentAmount, DocumentDate, DocumentTruth } from '@glimpse/world';
import type { AnalysisAnswers } from '../words/analysis-answers.ts';
import { PAGE_DATES } from '../pages/page-facts.ts';
import { exactQuote, findQuote } from '../reading/find-quote.ts';

type AmountDraft = DocumentDraft['amounts'][number];

/**
 * What can be told of a document whose printed text was read like this: as it was read, mistakes included, and in the
 * order of reading, so that a reasoner need not go back.
 */
export function documentDraftOf(truth: DocumentTruth, text: string, answers: AnalysisAnswers): DocumentDraft {
  const title = findQuote(text, truth.title);
  const readIn = text.replace(/[\s|]+/gu, ' ');
  const inOrder = <T>(items: readonly T[], quoteOf: (item: T) => string): T[] =>
    items.toSorted((a, b) => readIn.indexOf(quoteOf(a)) - readIn.indexOf(quoteOf(b)));
  const dates = inOrder(
    truth.dates.flatMap((date) => dateOf(date, text)),
    (date) => date.text,
  );
  const parties = truth.parties.flatMap(({ name, kind, role }) => {
    const quote = findQuote(text, name, 0.2);
    return quote === null ? [] : [{ name: quote, kind, role: answers.role(role) }];
  });
  const amounts = truth.amounts
    .filter(({ meaning }) => meaning !== 'item')
    .flatMap((amount) => amountOf(amount, text));
  return {
    shows: 'document',
    kind: truth.kind,
    title,
    dates,
    parties: inOrder(parties, (party) => party.name),
    amounts: inOrder(amounts, (amount) => amount.text),
    actionItems: truth.actionItems.flatMap((item) => findQuote(text, item, 0.2) ?? []),
    summary: answers.documentSummary({ truth, title, dates, parties, amounts }),
  };
}

function dateOf({ iso, meaning }: DocumentDate, text: string): DocumentDraft['dates'] {
  const forms = [
    ...DATE_FORMATS.map((format) => writtenDate(iso, format)),
    ...PAGE_DATES.map((write) => write(iso)),
  ];
  const rightly = (quote: string | null): string | null =>
    quote !== null && readDate(quote) === iso ? quote : null;
  const quote =
    first(forms, (form) => rightly(exactQuote(text, form))) ??
    first(forms, (form) => rightly(findQuote(text, form, 0.15)));
  return quote === null ? [] : [{ text: quote, meaning }];
}

function amountOf({ value, currency, label, meaning }: DocumentAmount, text: string): AmountDraft[] {
  if (meaning === 'item') return [];
  const forms = [
    ...MONEY_FORMATS.map((format) => writtenMoney(value, currency, format)),
    writtenNumber(value),
  ];
  const rows = text.split('\n').filter((row) => findQuote(row, label, 0.3) !== null);
  const quote = first([...rows, text], (where) => first(forms, (form) => exactQuote(where, form)));
  if (quote === null || readAmount(quote)?.value !== value) return [];
  return [{ label: findQuote(text, label) ?? '', text: quote, meaning }];
}

function first<T>(items: readonly T[], find: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
