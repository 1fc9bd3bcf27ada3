import type { Random } from '../random.ts';
import type {
  AmountMeaning,
  DateMeaning,
  DocumentAmount,
  DocumentDate,
  Party,
} from '../truth/document-truth.ts';
import { CURRENCIES } from '../truth/product-truth.ts';
import { DATE_FORMATS, daysAfter, writtenDate } from './written-date.ts';
import { MONEY_FORMATS, writtenMoney, writtenNumber } from './written-money.ts';

/**
 * Notes what a page says while it is written: every method returns the words to draw, so that the truth holds
 * exactly what stands on the page.
 */
export class Facts {
  title = '';
  readonly dates: DocumentDate[] = [];
  readonly parties: Party[] = [];
  readonly amounts: DocumentAmount[] = [];
  readonly actionItems: string[] = [];
  /** The day on which the page was written, as ISO. */
  readonly today: string;
  readonly currency;
  readonly #dateFormat;
  readonly #moneyFormat;

  constructor(random: Random) {
    this.today = daysAfter('2022-01-01', random.int(0, 2190));
    this.currency = random.choice(CURRENCIES);
    this.#dateFormat = random.choice(DATE_FORMATS);
    this.#moneyFormat = random.choice(MONEY_FORMATS);
  }

  heading(title: string): string {
    this.title = title;
    return title;
  }

  /** `days`: after the day on which the page was written. */
  date(meaning: DateMeaning, days = 0): string {
    const iso = daysAfter(this.today, days);
    if (!this.dates.some((date) => date.meaning === meaning && date.iso === iso)) {
      this.dates.push({ meaning, iso });
    }
    return writtenDate(iso, this.#dateFormat);
  }

  party(role: string, name: string, kind: Party['kind']): string {
    this.parties.push({ name, kind, role });
    return name;
  }

  /** `bare`: without the currency, which then stands elsewhere on the page. */
  amount(meaning: AmountMeaning, label: string, value: number, bare = false): string {
    this.amounts.push({ meaning, label, value, currency: this.currency });
    return bare ? writtenNumber(value) : writtenMoney(value, this.currency, this.#moneyFormat);
  }

  action(text: string): string {
    this.actionItems.push(text);
    return text;
  }
}
