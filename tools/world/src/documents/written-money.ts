import type { Currency } from '../truth/product-truth.ts';

export const MONEY_FORMATS = ['symbol', 'symbol space', 'code first', 'code last'] as const;
export type MoneyFormat = (typeof MONEY_FORMATS)[number];

const SYMBOLS: Record<Currency, string> = { USD: '$', EUR: '€', GBP: '£', CNY: '¥' };

/** `1,234.50`: two decimals, thousands with commas. */
export function writtenNumber(value: number): string {
  const [whole = '', decimals = ''] = value.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

/** `$1,234.50`, `$ 1,234.50`, `USD 1,234.50` or `1,234.50 USD`. */
export function writtenMoney(value: number, currency: Currency, format: MoneyFormat): string {
  const number = writtenNumber(value);
  switch (format) {
    case 'symbol':
      return `${SYMBOLS[currency]}${number}`;
    case 'symbol space':
      return `${SYMBOLS[currency]} ${number}`;
    case 'code first':
      return `${currency} ${number}`;
    case 'code last':
      return `${number} ${currency}`;
  }
}
