import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { normalizeEmail } from './email-address';

it.each([
  ['  Eli.Kazimov+Ocaq@Example.AZ ', 'eli.kazimov+ocaq@example.az'],
  ['a_b-c@mail.example.co.uk', 'a_b-c@mail.example.co.uk'],
  ['əli@nümunə.az', 'əli@nümunə.az'],
  ['ｅli@example.az', 'eli@example.az'],
  ["o'neil@example.az", null],
  ['a@b', null],
  ['a@localhost', null],
  ['a@@b.az', null],
  ['a@b@c.az', null],
  ['a＠b.az', null],
  ['a@b.az＠c.az', null],
  ['"a b"@c.az', null],
  ['a(x)@b.az', null],
  ['a,b@c.az', null],
  ['a@b.az,c@d.az', null],
  ['<a@b.az>', null],
  ['a b@c.az', null],
  ['a\u200Bb@c.az', null],
  ['a\r\nBcc: x@c.az', null],
  ['a@b.az\n', 'a@b.az'],
  ['a\u0000@b.az', null],
  ['.a@b.az', null],
  ['a..b@c.az', null],
  ['a.@b.az', null],
  ['a@-b.az', null],
  ['a@b-.az', null],
  ['a@b..az', null],
  ['a@.az', null],
  ['@b.az', null],
  ['a@b.c', null],
  [`${'a'.repeat(65)}@b.az`, null],
  [`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.az`, null],
  ['a@[127.0.0.1]', null],
  ['', null],
])('normalizeEmail(%j) = %j', (text, expected) => {
  expect(normalizeEmail(text)).toBe(expected);
});

it('leaves an address that it gave as it is, and never throws', () => {
  const nearly = fc.string({ unit: fc.constantFrom(...'aBə.@-+"\'(),\u200B\n İＡ＠') });
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), nearly, anyText()), (text) => {
      const address = normalizeEmail(text);
      if (address !== null) expect(normalizeEmail(address)).toBe(address);
    }),
  );
});
