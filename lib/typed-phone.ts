import {
  type CountryCode,
  isSupportedCountry,
  PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { phoneDigits } from './phones';

export interface Phone {
  e164: string;
  national: string;
  international: string;
}

const LONGEST_INPUT = 40;

/** Nothing stands around it: it need not be looked for, which takes half of the time. */
const IS_NUMBER_ALONE = /^[+\d].*\d$/;

/** By the ranges that each country has given out, which is more than the right length: `0151 2345` is no German mobile. */
function parse(text: string, country?: CountryCode) {
  const number = parsePhoneNumberFromString(text, {
    defaultCountry: country,
    extract: !IS_NUMBER_ALONE.test(text),
  });
  return number?.isValid() && !number.ext ? number : null;
}

/** The same for E.164, in half of the time. */
function parseWhole(e164: `+${string}`) {
  const number = new PhoneNumber(e164);
  return number.isValid() ? number : null;
}

/**
 * Reads a phone number as people write it: `8 (495) 123-45-67` with RU, `050 222 33 44` with AZ, `+7 …` and `00994 …`
 * anywhere, also a Russian number as it is dialled there and a foreign one whose + was forgotten (`994502223344`). Takes
 * the text and the ISO code of the country that a number without a prefix belongs to; gives null unless it is a valid
 * number. Never throws.
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

/** `8 903 …` and `7 903 …` are read so in every country: a German number could look like it, and none of our lists means it. */
const isRussianMobile = (digits: string) => /^[78]9\d{9}$/.test(digits);

/**
 * `050 222 33 44`: a mobile in the groups in which it is written in Azerbaijan. In a German list it could be a number of
 * Lower Saxony as well, which nobody writes so; where it is a mobile of the country itself (Sweden, Ukraine) it stays one.
 */
const AS_IN_AZERBAIJAN = /^\(?0(?:10|5[015]|60|7[07]|99)\)?[\s-]+\d{3}[\s-]+\d\d[\s-]+\d\d$/;

/** `8 495 …` as it is dialled in Russia; with a + before it, it would be a number of Vietnam. */
const isRussian = (digits: string) => /^8[3489]\d{9}$/.test(digits);

function read(text: string, defaultCountry: string) {
  const typed = text.normalize('NFKC').trim();
  if (typed === '' || typed.length > LONGEST_INPUT || !/^[+\d][\d\s().\-–—/+]*$|^\([+\d]/u.test(typed))
    return null;
  const country = isSupportedCountry(defaultCountry) ? defaultCountry : undefined;
  const digits = phoneDigits(typed);
  if (isRussianMobile(digits)) return parseWhole(`+7${digits.slice(1)}`);
  const own = parse(typed.replace(/^00(?=[1-9])/, '+'), country);
  if (country && own?.getType() !== 'MOBILE' && AS_IN_AZERBAIJAN.test(typed))
    return parse(typed, 'AZ') ?? own;
  return own ?? (isRussian(digits) ? parse(digits, 'RU') : null) ?? parse(`+${digits}`);
}
