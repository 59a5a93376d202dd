import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { formatPhone, parsePhone, phoneDigits, phoneHref } from './phones';

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

it('shows, links and searches a number', () => {
  expect(parsePhone('0502223344', 'AZ')).toEqual({
    e164: '+994502223344',
    national: '050 222 33 44',
    international: '+994 50 222 33 44',
  });
  expect(formatPhone('+994502223344')).toBe('+994 50 222 33 44');
  expect(formatPhone('x')).toBe('x');
  expect(phoneHref('+994502223344')).toBe('tel:+994502223344');
  expect(phoneDigits('(050) 222-33')).toBe('05022233');
});
