import { unarranged } from '../../layout/arrange-text.ts';
import type { PartialValue } from '../../reasoning/with-values.ts';
import { keepItems } from '../keep-items.ts';
import { currenciesIn, readCurrency } from '../quotes/read-amount.ts';
import { readDate } from '../quotes/read-date.ts';
import type { Quotes } from '../quotes/quotes.ts';
import { told } from '../told.ts';
import type { AmountMeaning, DateMeaning, DocumentDraft, DocumentType, PartyKind } from './document-draft.ts';
import { readPrintedAmount } from './printed-amount.ts';

export interface DocumentDate {
  /** ISO, such as `2026-03-14`. */
  readonly date: string;
  readonly meaning: DateMeaning | null;
  /** As printed. */
  readonly text: string;
}

export interface DocumentParty {
  readonly name: string;
  /** Such as `seller` or `tenant`, in the language of the analysis. */
  readonly role: string | null;
}

export interface DocumentAmount {
  readonly value: number;
  /** ISO 4217; null where the document does not tell. */
  readonly currency: string | null;
  readonly meaning: AmountMeaning | null;
  /** The words beside it, as printed. */
  readonly label: string | null;
}

export interface DocumentAnalysis {
  readonly kind: DocumentType | null;
  readonly title: string | null;
  readonly dates: readonly DocumentDate[];
  readonly people: readonly DocumentParty[];
  readonly organizations: readonly DocumentParty[];
  readonly amounts: readonly DocumentAmount[];
  readonly summary: string | null;
  /** What somebody is asked to do, as printed. */
  readonly actionItems: readonly string[];
}

type Draft = PartialValue<DocumentDraft>;

/** Takes from a draft, which may still be growing, what the evidence supports. */
export function toDocumentAnalysis(draft: Draft, quotes: Quotes): DocumentAnalysis {
  const named = draft.parties?.map((party) =>
    party.kind === 'person' ? { ...party, name: withoutNumber(party.name) } : party,
  );
  const parties = named?.filter(
    ({ name }, index) => named.findIndex((other) => other.name === name) === index,
  );
  const partiesOf = (kind: PartyKind, field: 'people' | 'organizations'): DocumentParty[] =>
    keepItems(parties, (party, place) => {
      const name = party.kind === kind ? quotes.exact(party.name, `${field}.${place}`) : null;
      return name === null ? null : { name, role: told(party.role) };
    });
  return {
    kind: draft.kind ?? null,
    title: quotes.exact(draft.title, 'title'),
    dates: keepItems(draft.dates, ({ text, meaning = null }, place) => {
      const date = readDate(unarranged(text ?? ''));
      const quoted = date === null ? null : quotes.exact(text, `dates.${place}`);
      return date === null || quoted === null ? null : { date, meaning, text: quoted };
    }),
    people: partiesOf('person', 'people'),
    organizations: partiesOf('organization', 'organizations'),
    amounts: withCurrencies(
      keepItems(draft.amounts, ({ text, label, meaning = null }, place) => {
        const amount = readPrintedAmount(text ?? '', quotes.cells);
        if (!amount || quotes.exact(text, `amounts.${place}`) === null) return null;
        return { ...amount, meaning, label: quotes.exact(label, `amounts.${place}.label`) };
      }),
      quotes.cells,
    ),
    summary: quotes.inferred(draft.summary),
    actionItems: keepItems(draft.actionItems, (text, place) => quotes.sentence(text, `actionItems.${place}`)),
  };
}

/** Nobody's name has a number: it is that of the street or the customer, read in the same line. */
function withoutNumber(name: string | undefined): string | undefined {
  const words = name?.split(/\s+/u) ?? [];
  const at = words.findIndex((word) => /\d/u.test(word));
  // Words apart: one expression for all of it would take for ever on a long row of commas.
  return at < 1
    ? name
    : words
        .slice(0, at)
        .join(' ')
        .replace(/[.,;:|#]$/u, '')
        .trim();
}

/** Where none is printed beside an amount: that of another amount, or the only one that the page names. */
function withCurrencies(amounts: readonly DocumentAmount[], cells: readonly string[]): DocumentAmount[] {
  const own = amounts.map(({ currency, label }) => currency ?? readCurrency(label ?? ''));
  const [only = null, ...others] = new Set(cells.flatMap(currenciesIn));
  const shared = own.find((currency) => currency !== null) ?? (others.length === 0 ? only : null);
  return amounts.map((amount, index) => ({ ...amount, currency: own[index] ?? shared }));
}
