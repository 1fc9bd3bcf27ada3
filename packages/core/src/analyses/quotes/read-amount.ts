/** A number with what stands beside it; `currency` is an ISO 4217 code. */
export interface Amount {
  readonly value: number;
  readonly currency: string | null;
}

const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/US\$|\$/u, 'USD'],
  [/€/u, 'EUR'],
  [/£/u, 'GBP'],
  [/[¥￥]|元|人民币|RMB/u, 'CNY'],
  [/₹/u, 'INR'],
  [/₩/u, 'KRW'],
];
const CODES = 'USD|EUR|GBP|CNY|JPY|CHF|CAD|AUD|INR|KRW|SEK|NOK|DKK|PLN|CZK|HKD|SGD|BRL|MXN';
const CODE = new RegExp(`(?<![A-Z])(?:${CODES})(?![A-Z])`, 'giu');
/** White space parts thousands only where it does so throughout: `12.00 24.00` are two numbers. */
const DIGITS = String.raw`\d{1,3}(?:\s\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+|['’]\d{3}(?!\d))*`;
/** A sign may stand before a currency, too. */
const NUMBER = new RegExp(String.raw`([-−–]\s?(?:(?:${CODES}|US)?\s?\p{Sc}?\s?))?(${DIGITS})`, 'iu');
const SIZES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  b: 1e9,
  bn: 1e9,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
};
const SIZE = /^\s?(?:(?:k|m|bn?)(?!\p{L})|[千万亿])/iu;

export const TWO_DECIMALS = /\d[.,]\d{2}(?!\d)/u;

/** The first number of a text such as `$1,234.50`, `1.234,50 EUR`, `12.4K` or `−3 %`; null where there is none. */
export function readAmount(text: string): Amount | null {
  const found = NUMBER.exec(text);
  if (!found) return null;
  const [, sign, digits = ''] = found;
  const value = readNumber(digits) * (sign === undefined ? 1 : -1);
  if (!Number.isFinite(value)) return null;
  const size = SIZE.exec(text.slice(found.index + found[0].length))?.[0]
    .trim()
    .toLowerCase();
  const scaled = value * (size === undefined ? 1 : (SIZES[size] ?? 1));
  return { value: Number(scaled.toPrecision(12)), currency: readCurrency(text) };
}

export const readCurrency = (text: string): string | null => currenciesIn(text)[0] ?? null;

/** Every one that a text names, codes first. */
export function currenciesIn(text: string): string[] {
  const codes = Array.from(text.matchAll(CODE), ([code]) => code.toUpperCase());
  const symbols = SYMBOLS.filter(([symbol]) => symbol.test(text)).map(([, code]) => code);
  return [...codes, ...symbols];
}

/** The last separator is the decimal one, unless exactly three digits follow and it looks like one of thousands. */
function readNumber(text: string): number {
  const digits = text.replace(/[\s'’]/gu, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return Number(digits);
  const separator = digits.charAt(last);
  const isRepeated = digits.indexOf(separator) !== last;
  const hasOther = digits.includes(separator === '.' ? ',' : '.');
  const isThousands = isRepeated || (separator === ',' && !hasOther && /^[1-9]\d{0,2},\d{3}$/u.test(digits));
  if (isThousands) return Number(digits.replace(/[.,]/gu, ''));
  return Number(`${digits.slice(0, last).replace(/[.,]/gu, '')}.${digits.slice(last + 1)}`);
}
