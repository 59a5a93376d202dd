import { describe, expect, it } from 'vitest';
import {
  type EventFacts,
  eventTime,
  freeSeats,
  isOver,
  isPromotionOpen,
  isRegistrationOpen,
  missingForPublishing,
  type RegistrationStanding,
  registrationState,
  type SeatsTaken,
  type Viewer,
} from './rules';

const at = (text: string) => new Date(`2026-06-${text}Z`);
const event: EventFacts = {
  state: 'published',
  audience: 'public',
  startsAt: at('20T15:00'),
  endsAt: at('20T18:00'),
  registrationOpensAt: at('01T09:00'),
  registrationClosesAt: at('19T09:00'),
  capacity: 50,
  hasWaitingList: true,
};
const nobody: SeatsTaken = { taken: 0, waitingParties: 0, isKept: false };

interface Row {
  says: RegistrationStanding;
  event?: Partial<EventFacts>;
  seats?: Partial<SeatsTaken>;
  now?: Date;
  viewer?: Partial<Viewer>;
}

const rows: [string, Row][] = [
  ['in the window with seats', { says: 'open' }],
  ['a draft', { says: 'none', event: { state: 'draft' } }],
  ['no registration wanted', { says: 'none', event: { audience: 'none' } }],
  ['a record', { says: 'none', event: { startsAt: null, endsAt: null } }],
  ['cancelled, whatever else', { says: 'cancelled', event: { state: 'cancelled', audience: 'none' } }],
  ['a moment before the window', { says: 'not-yet', now: new Date(at('01T09:00').getTime() - 1) }],
  ['the first moment of the window', { says: 'open', now: at('01T09:00') }],
  ['a moment before the close', { says: 'open', now: new Date(at('19T09:00').getTime() - 1) }],
  ['the moment of the close', { says: 'closed', now: at('19T09:00') }],
  ['no window: from the first day', { says: 'open', event: { registrationOpensAt: null } }],
  ['no close: until the start', { says: 'open', event: { registrationClosesAt: null }, now: at('20T14:59') }],
  [
    'no close: from the start',
    { says: 'closed', event: { registrationClosesAt: null }, now: at('20T15:00') },
  ],
  [
    'a close after the start',
    { says: 'open', event: { registrationClosesAt: at('20T17:00') }, now: at('20T16:00') },
  ],
  ['ended', { says: 'past', now: at('20T18:00') }],
  ['members only, to a visitor', { says: 'members-only', event: { audience: 'members' } }],
  ['members only, to a member', { says: 'open', event: { audience: 'members' }, viewer: { isMember: true } }],
  ['members only, not open yet', { says: 'not-yet', event: { audience: 'members' }, now: at('01T08:00') }],
  ['one seat left', { says: 'open', seats: { taken: 49 } }],
  ['full', { says: 'waiting-list', seats: { taken: 50 } }],
  ['full, without a waiting list', { says: 'full', event: { hasWaitingList: false }, seats: { taken: 50 } }],
  ['seats free, a bigger party waits', { says: 'open', seats: { taken: 48, waitingParties: 1 } }],
  ['seats free, but kept', { says: 'waiting-list', seats: { taken: 48, waitingParties: 1, isKept: true } }],
  [
    'for a group, to a member',
    { says: 'group-only', event: { audience: 'group' }, viewer: { isMember: true } },
  ],
  ['for a group, to one of it', { says: 'open', event: { audience: 'group' }, viewer: { isInGroup: true } }],
  ['for the invited, to a member', { says: 'invited-only', event: { audience: 'invited' } }],
  ['to the invited', { says: 'open', event: { audience: 'invited' }, viewer: { isInvited: true } }],
  ['no limit', { says: 'open', event: { capacity: null }, seats: { taken: 5000 } }],
];

describe('registrationState', () => {
  it.each(rows)('%s', (_, row) => {
    const state = registrationState({
      event: { ...event, ...row.event },
      seats: { ...nobody, ...row.seats },
      now: row.now ?? at('10T12:00'),
      viewer: { isMember: false, isInGroup: false, isInvited: false, ...row.viewer },
    });
    expect(state).toBe(row.says);
    expect(isRegistrationOpen(state)).toBe(['open', 'waiting-list'].includes(row.says));
  });
});

describe('seats', () => {
  it.each([
    [50, 48, 2],
    [50, 50, 0],
    [50, 51, 0],
    [null, 9, Number.POSITIVE_INFINITY],
  ])('capacity %s with %s taken leaves %s', (capacity, taken, free) => {
    expect(freeSeats({ capacity }, { taken })).toBe(free);
  });

  it('moves nobody up after the start, and never for what is cancelled or a draft', () => {
    expect(isPromotionOpen(event, at('20T14:59'))).toBe(true);
    expect(isPromotionOpen(event, at('20T15:00'))).toBe(false);
    expect(isPromotionOpen({ ...event, state: 'cancelled' }, at('10T12:00'))).toBe(false);
    expect(isPromotionOpen({ ...event, state: 'draft' }, at('10T12:00'))).toBe(false);
  });
});

describe('events in time and before publishing', () => {
  it('is past when it has ended, a record always', () => {
    expect(eventTime(event, at('20T17:59'))).toBe('upcoming');
    expect(eventTime(event, at('20T18:00'))).toBe('past');
    expect(eventTime({ endsAt: null }, at('20T18:00'))).toBe('past');
  });

  it('needs a date and a title', () => {
    expect(missingForPublishing({ edtf: null, startsAt: null, titles: [' '] })).toEqual(['date', 'title']);
    expect(missingForPublishing({ edtf: '2019', startsAt: null, titles: ['Novruz'] })).toEqual([]);
    expect(missingForPublishing({ edtf: null, startsAt: at('20T15:00'), titles: ['Novruz'] })).toEqual([]);
  });
});

describe('an event is over', () => {
  const now = new Date('2026-05-28T20:00:00Z');
  const event = { state: 'published', endsAt: null, firstDay: null, edtf: null } as const;
  it.each([
    ['when it has ended', { endsAt: now }, true],
    ['not a second before', { endsAt: new Date(now.getTime() + 1_000) }, false],
    ['on the day of a record', { edtf: '2026-05-28', firstDay: '2026-05-28' }, true],
    ['not before that day', { edtf: '2026-05-29', firstDay: '2026-05-29' }, false],
    ['where its year is unknown', { edtf: 'XXXX' }, true],
    ['not without a date', {}, false],
    ['never when it was cancelled', { endsAt: now, state: 'cancelled' as const }, false],
  ])('%s', (_, values, expected) => {
    expect(isOver({ ...event, ...values }, now, '2026-05-28')).toBe(expected);
  });
});
