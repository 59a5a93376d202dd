import type { Locale } from './locales';

/** The currencies that organizations of the diaspora keep their books in; all of them have two decimals. */
export const CURRENCIES = [
  'AZN',
  'EUR',
  'RUB',
  'USD',
  'GBP',
  'TRY',
  'GEL',
  'UAH',
  'KZT',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'CAD',
  'ILS',
  'AED',
] as const;
export type Currency = (typeof CURRENCIES)[number];

/** A thousand million of the currency, in its smallest unit: more is a slip of the pen. */
export const MOST_MINOR = 100_000_000_000;

export type AmountProblem = 'amount' | 'amount-decimals' | 'amount-huge';
export type ReadAmount = { minor: number; currency?: Currency } | { problem: AmountProblem };

const WORDS: [RegExp, Currency | undefined][] = [
  [/₼|\bazn\b|(?:manat|манат(?:а|ов)?|ман|man)(?![\p{L}])\.?/iu, 'AZN'],
  [/₽|\brub\b|(?:рубл(?:ь|я|ей)|руб|rubl)(?![\p{L}])\.?|р\./iu, 'RUB'],
  [/€|\beur\b|(?:euro|avro|евро)(?![\p{L}])/iu, 'EUR'],
  [/£|\bgbp\b/iu, 'GBP'],
  [/₺|\btry\b|\btl\b/iu, 'TRY'],
  [/₾|ლ|\bgel\b/iu, 'GEL'],
  [/₴|\buah\b|(?:грн)(?![\p{L}])\.?/iu, 'UAH'],
  [/₸|\bkzt\b/iu, 'KZT'],
  [/\$|\busd\b/iu, 'USD'],
  [/₪|\bils\b/iu, 'ILS'],
  [/\b(?:chf|sek|nok|dkk|pln|czk|cad|aed)\b/iu, undefined],
  // Crowns of several countries: the sign alone does not say which.
  [/(?:kr|zł|kč)(?![\p{L}])\.?/iu, undefined],
];

/** What separates thousands besides comma and point: spaces of every width and apostrophes. */
const GAPS = /[\s\u00a0\u2007\u2009\u202f'’]/u;

/**
 * An amount of money as people and banks write it: `1 200,50`, `1,200.50`, `1.200,50`, `-5`, `5 manat`, `10₽`. The last of two
 * different signs separates the decimals; a single one before three digits separates thousands, for no currency here has
 * three decimals. What could be read in two ways is refused. Never throws.
 */
export function readAmount(text: string): ReadAmount {
  if (text.length > 60) return { problem: 'amount' };
  const { rest, currency } = withoutCurrency(text);
  const signed = /^([-−–+]?)\s*([\d.,\s\u00a0\u2007\u2009\u202f'’]*\d)\s*([-−–]?)$/u.exec(rest.trim());
  if (!signed) return { problem: 'amount' };
  const [, before = '', number = '', after = ''] = signed;
  if (before !== '' && after !== '') return { problem: 'amount' };
  const parts = split(number);
  if (!parts) return { problem: 'amount' };
  if (parts.decimals.length > 2) return { problem: 'amount-decimals' };
  const whole = parts.whole.replace(/^0+(?=\d)/, '');
  if (whole.length > 10) return { problem: 'amount-huge' };
  const size = Number(whole) * 100 + Number(parts.decimals.padEnd(2, '0'));
  if (size > MOST_MINOR) return { problem: 'amount-huge' };
  const isNegative = after !== '' || (before !== '' && before !== '+');
  return { minor: isNegative && size > 0 ? -size : size, ...(currency ? { currency } : {}) };
}

function withoutCurrency(text: string): { rest: string; currency?: Currency } {
  for (const [sign, known] of WORDS) {
    const found = sign.exec(text);
    if (!found) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    const own = CURRENCIES.find((code) => code === found[0].toUpperCase());
    const currency = own ?? known;
    return { rest, ...(currency ? { currency } : {}) };
  }
  return { rest: text };
}

/** Digits before and after the decimal sign; null where the groups are none. */
function split(number: string): { whole: string; decimals: string } | null {
  const [points, commas] = [number.split('.').length - 1, number.split(',').length - 1];
  if (points > 0 && commas > 0) {
    const at = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
    const sign = number.charAt(at);
    if (number.indexOf(sign) !== at) return null;
    return joined(number.slice(0, at), number.slice(at + 1), sign === '.' ? ',' : '.');
  }
  const sign = points > 0 ? '.' : ',';
  if (points + commas === 0) return joined(number, '', null);
  if (points + commas > 1) return joined(number, '', sign);
  const at = number.indexOf(sign);
  const decimals = number.slice(at + 1);
  const isThousands = /^\d{3}$/.test(decimals) && /^[1-9]\d{0,2}$/.test(number.slice(0, at));
  return isThousands ? joined(number, '', sign) : joined(number.slice(0, at), decimals, null);
}

/** The whole part, its groups of three joined; `sign` separates them, or a gap does, never both. */
function joined(whole: string, decimals: string, sign: '.' | ',' | null) {
  if (!/^\d*$/.test(decimals) || whole === '') return null;
  const hasGaps = GAPS.test(whole);
  if (sign !== null && whole.includes(sign) && hasGaps) return null;
  const groups = hasGaps ? whole.split(GAPS) : sign === null ? [whole] : whole.split(sign);
  if (!groups.every((group) => /^\d+$/.test(group))) return null;
  const [first = '', ...others] = groups;
  if (others.length > 0 && (first.length > 3 || others.some((group) => group.length !== 3))) return null;
  return { whole: groups.join(''), decimals };
}

/** An amount as a form field shows it, to be read again by `readAmount`: `1200.50`. */
export function plainAmount(minor: number): string {
  const size = Math.abs(minor);
  const text = `${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
  return minor < 0 ? `-${text}` : text;
}

const formats = new Map<string, Intl.NumberFormat>();

/** An amount in words of the reader's language: `1.234,50 ₼`, `1 234,50 ₽`. */
export function formatMoney(minor: number, currency: string, locale: Locale): string {
  const key = `${locale} ${currency}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  formats.set(key, format);
  return format.format(minor / 100);
}
