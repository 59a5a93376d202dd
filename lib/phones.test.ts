import { expect, it } from 'vitest';
import { formatPhone, phoneDigits, phoneHref, phonePatterns } from './phones';
import { parsePhone } from './typed-phone';

it('shows, links and searches a number', () => {
  expect(formatPhone('+994502223344')).toBe('+994 50 222 33 44');
  // Of a range that is not given out (any more), and still kept.
  expect(formatPhone('+491512345')).toBe('+49 1512345');
  expect(formatPhone('x')).toBe('x');
  expect(formatPhone('x', 'AZ')).toBe('x');
  expect(phoneHref('+994502223344')).toBe('tel:+994502223344');
  expect(phoneDigits('(050) 222-33')).toBe('05022233');
});

it.each([
  ['+994502223344', 'AZ', '050 222 33 44'],
  ['+79031234567', 'RU', '8 (903) 123-45-67'],
  ['+4930123456', 'DE', '030 123456'],
  ['+905321234567', 'TR', '0532 123 45 67'],
  // Kazakhstan shares its code with Russia, and is not there.
  ['+77012345678', 'RU', '+7 701 234 5678'],
  ['+994502223344', 'RU', '+994 50 222 33 44'],
])('%s is shown as it is dialled in %s: %s, and is the same when it is typed there', (e164, home, shown) => {
  expect(formatPhone(e164, home)).toBe(shown);
  expect(parsePhone(shown, home)?.e164).toBe(e164);
});

it.each([
  ['the end of a number', '1234567', ['%1234567%']],
  ['with the code of the country', '79031234567', ['%79031234567%']],
  ['as it is dialled in Russia', '89031234567', ['%89031234567%', '+79031234567%']],
  ['the beginning of that', '8903', ['%8903%']],
  ['a little more of it', '89031', ['%89031%', '+79031%']],
  ['as it is dialled at home', '0502223344', ['%0502223344%', '%502223344%']],
  ['as it is dialled abroad', '00493023125122', ['%00493023125122%', '+493023125122%']],
  ['too little to be a beginning', '050', ['%050%']],
])('what is typed of a phone number: %s', (_what, digits, patterns) => {
  expect(phonePatterns(digits)).toEqual(patterns);
}); // biome-ignore format: a table
