import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Takes E.164; gives the number with spaces and its country code, or the text itself when it is no number. */
export function formatPhone(e164: string): string {
  const number = parsePhoneNumberFromString(e164, { extract: false });
  return number?.isValid() ? number.formatInternational() : e164;
}

/** The address of a link that calls the number. */
export function phoneHref(e164: string): string {
  return `tel:+${phoneDigits(e164)}`;
}

/** The digits alone, for search by any part of a number. */
export function phoneDigits(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}
