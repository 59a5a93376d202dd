import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { parsePhone } from './typed-phone';

it.each([
  ['+7 495 123-45-67', 'RU', '+74951234567'],
  ['8 (495) 123-45-67', 'RU', '+74951234567'],
  ['+7(916)1234567', 'AZ', '+79161234567'],
  ['(+994 12) 500-00-00', 'RU', '+994125000000'],
  ['050 222 33 44', 'AZ', '+994502223344'],
  ['0502223344', 'AZ', '+994502223344'],
  ['994502223344', 'AZ', '+994502223344'],
  ['994502223344', 'RU', '+994502223344'],
  ['00994 50 222 33 44', 'DE', '+994502223344'],
  ['+994\u00A050 222–33–44', '', '+994502223344'],
  ['+994 22 35 11 22', 'AZ', null],
  ['050 222 33 44', 'XX', null],
  ['112', 'AZ', null],
  // As long as a number may be, but of no range: mobiles of Germany have ten digits or eleven.
  ['0151 2345', 'DE', null],
  ['+49 151 2345', 'AZ', null],
  ['0151 23456789', 'DE', '+4915123456789'],
  ['02205 123', 'DE', '+492205123'],
  // As it is written in Azerbaijan, in a list of another country; not where it is a mobile there too.
  ['050 222 33 44', 'DE', '+994502223344'],
  ['(055) 222-33-44', 'DE', '+994552223344'],
  ['05022 23344', 'DE', '+49502223344'],
  ['040 123 45 67', 'DE', '+49401234567'],
  ['050 222 33 44', 'UA', '+380502223344'],
  ['070-222 33 44', 'SE', '+46702223344'],
  ['077 222 33 44', 'CH', '+41772223344'],
  // A Russian mobile without its +, as tables keep it; a German one without its 0.
  ['79031234567', 'DE', '+79031234567'],
  ['8 903 123-45-67', 'DE', '+79031234567'],
  // Of a range that nobody was given.
  ['8 930 082-81-18', 'RU', null],
  ['15123456789', 'DE', '+4915123456789'],
  ['+994 50 222 33 4', 'AZ', null],
  ['8 (495) 123-45-67', 'DE', '+74951234567'],
  ['zəng edin: 050 222 33 44', 'AZ', null],
  ['050 222 33 44 ext 5', 'AZ', null],
  ['', 'AZ', null],
  ['9'.repeat(60), 'AZ', null],
])('parsePhone(%j, %s) = %s', (text, country, e164) => {
  expect(parsePhone(text, country)?.e164 ?? null).toBe(e164);
});

it('never throws', () => {
  fc.assert(fc.property(anyText(), fc.string(), (text, country) => void parsePhone(text, country)));
});

it('gives a number in its three forms', () => {
  expect(parsePhone('0502223344', 'AZ')).toEqual({
    e164: '+994502223344',
    national: '050 222 33 44',
    international: '+994 50 222 33 44',
  });
});
