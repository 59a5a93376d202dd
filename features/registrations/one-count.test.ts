import { expect, it } from 'vitest';
import { listEvents } from '@/features/events/queries/list';
import { getPublicEvent } from '@/features/events/queries/public';
import { getOverview } from '@/features/organizations/queries/overview';
import { contextOf, publicContext } from '@/server/context';
import { cancel } from './commands/cancel';
import { setRegistration } from './commands/set-registration';
import { fullEvent } from './full-event-testing';
import { listRegistrations } from './queries/manage';
import { getRegisterPage } from './queries/register-page';
import { previewSettings } from './queries/settings';

it('every place that tells of seats says the same number at the same moment', async () => {
  // Three are confirmed and may leave; the organizer approves who comes from then on.
  const s = await fullEvent({ capacity: 9 }, 3);
  const settings = {
    event: s.event.id,
    audience: 'public' as const,
    maxPartySize: '10',
    hasWaitingList: 'on' as const,
    capacity: '9',
    seen: 'on' as const,
  };
  await setRegistration(s.manager, { ...settings, needsApproval: 'on' });
  const pending = await s.go(2);
  const visitor = await contextOf(null, 'az', s.organization.slug);
  const held = await s.go(1, { email: 'ayan@example.org' }, visitor);
  const large = await s.go(5);
  const small = await s.go(4, { atLeast: '2' });
  expect([pending.state, held.state, large.state, small.state]).toEqual([
    'pending',
    'held',
    'waiting',
    'offered',
  ]);
  const told = async () => {
    const event = s.event.slug;
    const page = await getPublicEvent(publicContext('az'), { organization: s.organization.slug, event });
    const list = await listRegistrations(s.manager, { event, text: '', state: '' });
    const all = await listEvents(s.manager, { page: 1 });
    const next = (await getOverview(s.manager, null)).events.find(({ slug }) => slug === event);
    const form = await getRegisterPage(await contextOf(null, 'az', s.organization.slug), { event });
    const line = all.upcoming.find(({ slug }) => slug === event);
    return {
      taken: [page.registration.taken, list.seats.taken, line?.taken, next?.taken],
      waiting: [page.registration.waiting, list.seats.waiting, line?.waiting, next?.waiting],
      free: [page.registration.free, form.freeSeats],
      parties: [list.seats.waitingParties, form.waitingParties],
    };
  };
  // Three confirmed, two pending, one held, three offered of four.
  expect(await told()).toEqual({ taken: [9, 9, 9, 9], waiting: [5, 5, 5, 5], free: [0, 0], parties: [1, 1] });
  await cancel(s.manager, { registration: pending.registration });
  expect(await told()).toMatchObject({ taken: [7, 7, 7, 7], waiting: [5, 5, 5, 5], free: [2, 2] });
});

it('what a change of the settings does to people is said before, each thing for itself', async () => {
  const s = await fullEvent({ capacity: 9, needsApproval: true }, 3);
  const settings = {
    event: s.event.id,
    audience: 'public' as const,
    maxPartySize: '10',
    needsApproval: 'on' as const,
    hasWaitingList: 'on' as const,
    capacity: '9',
  };
  const preview = (change: object) => previewSettings(s.manager, { ...settings, ...change } as never);
  expect(await preview({})).toEqual([]);
  expect(await preview({ capacity: '5' })).toEqual([{ kind: 'fewer', before: 6, after: 2, waiting: 0 }]);
  expect(await preview({ needsApproval: undefined })).toEqual([{ kind: 'approval-ends', pending: 3 }]);
  await s.go(7);
  expect(await preview({ audience: 'none' })).toEqual([{ kind: 'closes', waiting: 1 }]);
  expect(await preview({ hasWaitingList: undefined })).toEqual([{ kind: 'no-waiting-list', waiting: 1 }]);
  expect(await preview({ capacity: '10' })).toEqual([{ kind: 'offers', parties: 1, seats: 7 }]);
});
