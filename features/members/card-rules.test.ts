import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardVerdict,
  joinToken,
  mayHaveCard,
  printedSerial,
  SERIAL_ALPHABET,
  tokenIn,
  tokenParts,
  typedSerial,
} from './card-rules';
import { MEMBERSHIP_STATUSES } from './rules';

const serial = fc
  .array(fc.constantFrom(...SERIAL_ALPHABET), { minLength: 12, maxLength: 12 })
  .map((letters) => letters.join(''));

describe('the number of a card', () => {
  it('is read as it was printed, whatever its case, gaps and lookalikes', () => {
    fc.assert(fc.property(serial, (number) => typedSerial(printedSerial(number)) === number));
    expect(printedSerial('7K2MQ9XA04TD')).toBe('7K2M-Q9XA-04TD');
    expect(typedSerial(' 7k2m – q9xa – o4td ')).toBe('7K2MQ9XA04TD');
    expect(typedSerial('iL2MQ9XA04TD')).toBe('112MQ9XA04TD');
  });

  it.each(['', '7K2M', '7K2MQ9XA04TDX', '7K2MQ9XA04TÜ', 'N-1'])('is not %j', (text) => {
    expect(typedSerial(text)).toBeNull();
  });
});

describe('the token of a card', () => {
  it.each([
    ['https://ocaq.example/az/cards/1abc-_9', '1abc-_9'],
    ['https://ocaq.example/az/cards/1abc?x=1', '1abc'],
    ['  1abc ', '1abc'],
    ['https://ocaq.example/az/links/1abc', 'https://ocaq.example/az/links/1abc'],
  ])('is found in %j', (text, token) => {
    expect(tokenIn(text)).toBe(token);
  });

  it('falls apart into what it was joined of', () => {
    const word = fc.stringMatching(/^[\w-]{22}$/);
    fc.assert(
      fc.property(word, serial, word, (organization, number, signature) => {
        const parts = { organization, serial: number, signature };
        expect(tokenParts(joinToken(parts))).toEqual(parts);
      }),
    );
    expect(tokenParts('nonsense')).toBeNull();
  });
});

describe('what a card is worth', () => {
  it.each(MEMBERSHIP_STATUSES)('nothing when it was revoked, though its holder is %s', (status) => {
    expect(cardVerdict({ isRevoked: true, status })).toBe('revoked');
  });

  it.each([
    ['active', 'valid', true],
    ['paused', 'paused', true],
    ['applicant', 'no-member', false],
    ['future', 'no-member', false],
    ['deceased', 'no-member', false],
    ['former', 'no-member', false],
    ['none', 'no-member', false],
  ] as const)('of %s it is %s', (status, verdict, mayHave) => {
    expect(cardVerdict({ isRevoked: false, status })).toBe(verdict);
    expect(mayHaveCard(status)).toBe(mayHave);
  });
});
