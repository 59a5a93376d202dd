import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import az from '@/messages/az/applications.json';
import en from '@/messages/en/applications.json';
import ru from '@/messages/ru/applications.json';
import { ASKED_CONSENTS, CONSENT_TEXT, isDoorOpen, isWithdrawable, mayInviteTo } from './rules';
import { applyInput } from './schema';

describe('the door', () => {
  const day = new Date();
  it.each([
    [true, day, day, true],
    [false, day, day, false],
    [true, null, day, false],
    [true, day, null, false],
  ])('open %s, confirmed %s, published %s', (acceptsApplications, confirmedAt, publishedAt, expected) =>
    expect(isDoorOpen({ acceptsApplications, confirmedAt, publishedAt })).toBe(expected),
  );
});

describe('an invitation to a record that was there before', () => {
  const address = 'aysel@example.org';
  it.each([
    [null, true],
    [{ isClaimed: false, email: 'Aysel@Example.org' }, true],
    [{ isClaimed: false, email: 'somebody.else@example.org' }, false],
    [{ isClaimed: false, email: null }, false],
    [{ isClaimed: true, email: address }, false],
  ])('%j: %s', (record, expected) => expect(mayInviteTo(record, address)).toBe(expected));
});

it('can be taken back until it is decided', () => {
  const states = ['unconfirmed', 'open', 'asked', 'accepted', 'declined', 'withdrawn'] as const;
  expect(states.filter(isWithdrawable)).toEqual(['unconfirmed', 'open', 'asked']);
});

describe('what is filled in', () => {
  const filled = {
    key: '00000000-0000-4000-8000-000000000000',
    birth: '1990',
    given: 'Aysel',
    surname: 'Nümunəli',
    email: 'aysel@example.org',
    language: 'az',
    consents: { record: 'on' },
  };
  const problemsOf = (change: Record<string, unknown>) => {
    const { error } = applyInput.safeParse({ ...filled, ...change });
    return error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];
  };

  it.each([
    ['1990', '1990'],
    ['18.05.1990', '1990-05-18'],
    ['8/5/1990', '1990-05-08'],
    [' 1990-05-18 ', '1990-05-18'],
  ])('a birth date %s is %s', (birth, expected) =>
    expect(applyInput.parse({ ...filled, birth }).birth).toBe(expected),
  );

  it.each([
    ['31.02.1990', 'no-such-date'],
    ['1990/1991', 'written-date'],
    ['XXXX-05-14', 'written-date'],
    ['yesterday', 'written-date'],
  ])('a birth date %s is refused', (birth, reason) =>
    expect(problemsOf({ birth })).toEqual([['birth', reason]]),
  );

  it('needs the consent to the record, and no other', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ consents: { newsletter: 'on' } })).toEqual([['consents.record', 'consent-needed']]);
    expect(problemsOf({ consents: undefined })).toEqual([['consents', 'consent-needed']]);
    expect(problemsOf({ consents: { record: 'on', publication: 'on' } })).toHaveLength(1);
  });
});

it('names the version of the consents that people agree to', () => {
  const texts = [az, ru, en].map(({ consents }) => ASKED_CONSENTS.map((purpose) => consents[purpose]));
  const hash = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 12);
  expect([CONSENT_TEXT, hash]).toEqual(['joining-2026-11-28', '88f780165f6a']);
});
