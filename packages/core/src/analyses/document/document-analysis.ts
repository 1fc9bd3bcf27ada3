import type { PartialValue } from '../../reasoning/with-values.ts';
import { readAmount, readCurrency } from '../quotes/read-amount.ts';
import { readDate } from '../quotes/read-date.ts';
import type { Quotes } from '../quotes/quotes.ts';
import { told } from '../told.ts';
import type { AmountMeaning, DateMeaning, DocumentDraft, DocumentType, PartyKind } from './document-draft.ts';

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
  const { dates = [], parties = [], amounts = [], actionItems = [] } = draft;
  const partiesOf = (kind: PartyKind): DocumentParty[] =>
    parties.flatMap((party, index) => {
      const name = party.kind === kind ? quotes.exact(party.name, `parties.${index}`) : null;
      return name === null ? [] : [{ name, role: told(party.role) }];
    });
  const currency = amounts.map(({ text }) => readCurrency(text ?? '')).find((code) => code !== null) ?? null;
  return {
    kind: draft.kind ?? null,
    title: quotes.exact(draft.title, 'title'),
    dates: dates.flatMap(({ text, meaning = null }, index) => {
      const quoted = quotes.exact(text, `dates.${index}`);
      const date = quoted === null ? null : readDate(quoted);
      return quoted === null || date === null ? [] : [{ date, meaning, text: quoted }];
    }),
    people: partiesOf('person'),
    organizations: partiesOf('organization'),
    amounts: amounts.flatMap(({ text, label, meaning = null }, index) => {
      const quoted = quotes.exact(text, `amounts.${index}`);
      const amount = quoted === null ? null : readAmount(quoted);
      if (!amount) return [];
      const named = quotes.exact(label, `amounts.${index}.label`);
      return [{ value: amount.value, currency: amount.currency ?? currency, meaning, label: named }];
    }),
    summary: told(draft.summary),
    actionItems: actionItems.flatMap((text, index) => quotes.sentence(text, `actionItems.${index}`) ?? []),
  };
}
