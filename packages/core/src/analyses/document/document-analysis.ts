import { unarranged } from '../../layout/arrange-text.ts';
import type { PartialValue } from '../../reasoning/with-values.ts';
import { keepItems } from '../keep-items.ts';
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
  const { parties: drafted = [] } = draft;
  const parties = drafted.filter(
    ({ name }, index) => drafted.findIndex((other) => other.name === name) === index,
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
    amounts: withSharedCurrency(
      keepItems(draft.amounts, ({ text, label, meaning = null }, place) => {
        const amount = readPrintedAmount(text ?? '', quotes.cells);
        if (!amount || quotes.exact(text, `amounts.${place}`) === null) return null;
        return { ...amount, meaning, label: quotes.exact(label, `amounts.${place}.label`) };
      }),
    ),
    summary: quotes.inferred(draft.summary),
    actionItems: keepItems(draft.actionItems, (text, place) => quotes.sentence(text, `actionItems.${place}`)),
  };
}

/** A currency that is printed beside one of the amounts is that of the others, too. */
function withSharedCurrency(amounts: readonly DocumentAmount[]): DocumentAmount[] {
  const shared = amounts.find(({ currency }) => currency !== null)?.currency ?? null;
  return amounts.map((amount) => ({ ...amount, currency: amount.currency ?? shared }));
}
