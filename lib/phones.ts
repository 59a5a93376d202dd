import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

export interface Phone {
  e164: string;
  national: string;
  international: string;
}

const LONGEST_INPUT = 40;

function parse(text: string, country?: CountryCode) {
  const number = parsePhoneNumberFromString(text, country);
  return number?.isValid() && !number.ext ? number : null;
}

/**
 * Reads a phone number as people write it: `8 (495) 123-45-67` with RU, `050 222 33 44` with AZ, `+7 …` and `00994 …`
 * anywhere, also a foreign number whose + was forgotten (`994502223344`). Takes the text and the ISO code of the country
 * that a number without a prefix belongs to; gives null unless it is a valid number. Never throws.
 */
export function parsePhone(text: string, defaultCountry: string): Phone | null {
  const number = read(text, defaultCountry);
  if (!number) return null;
  return {
    e164: number.number,
    national: number.formatNational(),
    international: number.formatInternational(),
  };
}

/** The same number as it is kept, E.164: for long lists, where it is shown to nobody. */
export function phoneToE164(text: string, defaultCountry: string): string | null {
  return read(text, defaultCountry)?.number ?? null;
}

function read(text: string, defaultCountry: string) {
  const typed = text.normalize('NFKC').trim();
  if (typed === '' || typed.length > LONGEST_INPUT || !/^[+\d][\d\s().\-–—/+]*$|^\([+\d]/u.test(typed))
    return null;
  const country = isSupportedCountry(defaultCountry) ? defaultCountry : undefined;
  return parse(typed.replace(/^00(?=[1-9])/, '+'), country) ?? parse(`+${phoneDigits(typed)}`);
}

/** Takes E.164; gives the number with spaces and its country code, or the text itself when it is no valid number. */
export function formatPhone(e164: string): string {
  return parse(e164)?.formatInternational() ?? e164;
}

/** The address of a link that calls the number. */
export function phoneHref(e164: string): string {
  return `tel:+${phoneDigits(e164)}`;
}

/** The digits alone, for search by any part of a number. */
export function phoneDigits(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}
