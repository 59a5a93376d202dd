import { expect, it } from 'vitest';
import { formatPhone, phoneDigits, phoneHref } from './phones';

it('shows, links and searches a number', () => {
  expect(formatPhone('+994502223344')).toBe('+994 50 222 33 44');
  // Of a range that is not given out (any more), and still kept.
  expect(formatPhone('+491512345')).toBe('+49 1512345');
  expect(formatPhone('x')).toBe('x');
  expect(phoneHref('+994502223344')).toBe('tel:+994502223344');
  expect(phoneDigits('(050) 222-33')).toBe('05022233');
});
