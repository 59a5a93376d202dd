import { describe, expect, it } from 'vitest';
import {
  type BatchSettings,
  canBeUndone,
  countDoing,
  countOutcomes,
  outcomeOf,
  type PersonFacts,
} from './rules';

const TODAY = '2026-11-27';
const person = (facts: Partial<PersonFacts> = {}): PersonFacts => ({
  person: 'p',
  membership: { id: 'm', type: 'ordinary', startsOn: '2020-01-01', endsOn: null, endReason: null },
  hasAccount: false,
  isInvited: false,
  hasMail: true,
  isInGroup: false,
  ...facts,
});
const membership = (values: Partial<NonNullable<PersonFacts['membership']>>) =>
  person({
    membership: {
      id: 'm',
      type: 'ordinary',
      startsOn: '2020-01-01',
      endsOn: null,
      endReason: null,
      ...values,
    },
  });
const dead = membership({ endsOn: '2024-01-01', endReason: 'died' });
const none = person({ membership: null });
const former = membership({ endsOn: '2024-01-01', endReason: 'left' });

describe('what will happen to somebody', () => {
  const group: BatchSettings = { action: 'add-to-group', group: 'g', role: 'member', day: '2026-05-01' };
  const type: BatchSettings = { action: 'set-type', type: 'youth', day: '2026-05-01' };
  const end: BatchSettings = { action: 'end-membership', reason: 'left', day: '2026-05-01' };
  const invite: BatchSettings = { action: 'invite', locale: 'az' };
  it.each<[string, BatchSettings, PersonFacts]>([
    ['do', group, person()],
    ['do', group, none],
    ['do', group, former],
    ['in-group', group, person({ isInGroup: true })],
    ['deceased', group, dead],
    ['do', group, membership({ endsOn: '2026-11-28', endReason: 'died' })],
    ['do', type, person()],
    ['no-membership', type, none],
    ['ended', type, former],
    ['ended', type, membership({ endsOn: '2027-01-01', endReason: 'left' })],
    ['has-type', type, membership({ type: 'youth' })],
    ['do', type, membership({ startsOn: '2026-04-30' })],
    ['begins-later', type, membership({ startsOn: '2026-05-01' })],
    ['do', end, person()],
    ['do', end, membership({ startsOn: '2026-05-01' })],
    ['begins-after', end, membership({ startsOn: '2026-05-02' })],
    ['no-membership', end, none],
    ['ended', end, dead],
    ['mail', invite, person()],
    ['mail', invite, none],
    ['no-mail', invite, person({ hasMail: false })],
    ['link', { ...invite, links: 'on' }, person({ hasMail: false })],
    ['mail', { ...invite, links: 'on' }, person()],
    ['invited', invite, person({ isInvited: true })],
    ['has-account', invite, person({ hasAccount: true, isInvited: true })],
    ['deceased', invite, dead],
  ])('%s', (expected, settings, facts) => expect(outcomeOf(settings, facts, TODAY)).toBe(expected));
});

describe('undoing', () => {
  const doneAt = new Date('2026-11-01T12:00:00Z');
  it.each([
    ['done', doneAt, '2026-12-01T11:59:59Z', true],
    ['done', doneAt, '2026-12-01T12:00:00Z', false],
    ['undone', doneAt, '2026-11-02T00:00:00Z', false],
    ['running', null, '2026-11-02T00:00:00Z', false],
    ['planned', null, '2026-11-02T00:00:00Z', false],
  ] as const)('of what is %s since %s, on %s: %s', (state, at, now, expected) =>
    expect(canBeUndone({ state, doneAt: at }, new Date(now))).toBe(expected),
  );
});

it('counts what is done apart from what is not', () => {
  const counts = countOutcomes(['mail', 'link', 'no-mail', 'mail']);
  expect(counts).toEqual({ mail: 2, link: 1, 'no-mail': 1 });
  expect(countDoing(counts)).toBe(3);
});
