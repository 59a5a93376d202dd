import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * Takes E.164; gives the number as it is dialled in the country `home` (ISO 3166), or with its country code where it is of another or
 * none is said, and the text itself when it is no number.
 */
export function formatPhone(e164: string, home?: string): string {
  const number = parsePhoneNumberFromString(e164, { extract: false });
  if (!number?.isValid()) return e164;
  return number.country === home ? number.formatNational() : number.formatInternational();
}

/** The address of a link that calls the number. */
export function phoneHref(e164: string): string {
  return `tel:+${phoneDigits(e164)}`;
}

/** The digits alone, for search by any part of a number. */
export function phoneDigits(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/** So much of a number says where it begins. */
const FEWEST_OF_NUMBER = 4;

/**
 * What somebody may mean who types digits of a phone number: those digits anywhere, or the beginning of a number as it is dialled,
 * in Russia with 8 (`8 903 …`), at home with 0 (`050 …`, `030 …`), abroad with 00. Takes digits; gives patterns of `like` for E.164.
 */
export function phonePatterns(digits: string): string[] {
  const anywhere = `%${digits}%`;
  const [, sign, rest = ''] = /^(00|0|8)(\d+)$/.exec(digits) ?? [];
  if (rest.length < FEWEST_OF_NUMBER) return [anywhere];
  if (sign === '8') return [anywhere, `+7${rest}%`];
  return [anywhere, sign === '00' ? `+${rest}%` : `%${rest}%`];
}
