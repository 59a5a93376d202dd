import { randomUUID } from 'node:crypto';
import { count, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { registrations } from '@/db/schema/registrations';
import { eventReminders } from '@/db/schema/reminders';
import { makeEvent, ownerDb } from '@/db/testing/factories';
import { takenPicture } from '@/db/testing/photos';
import { organizationWith } from '@/db/testing/requests';
import { makeRegistration } from '@/db/testing/single-rows';
import { addPartner } from '@/features/events/commands/add-partner';
import { addPerson } from '@/features/events/commands/add-person';
import { remove } from '@/features/events/commands/remove';
import { setCover } from '@/features/events/commands/set-cover';
import { update } from '@/features/events/commands/update';
import { getEventForm } from '@/features/events/queries/edit';
import { addQuestion } from '@/features/questions/commands/add-question';
import { getQuestionEditor } from '@/features/questions/queries/editor';
import { addReminder } from './commands/add-reminder';
import { copyEvent } from './commands/copy-event';
import { setKinds } from './commands/set-kinds';
import { getRegistrationSettings } from './queries/settings';
import { courseOf } from './series-testing';

const db = ownerDb();
const KINDS = [{ names: { az: 'Böyük' }, ageGroup: 'adult', capacity: '40' }, { names: { az: 'Uşaq' } }];

/** A concert on a Saturday evening until after midnight, with everything that an event can have. */
async function concert() {
  const { organization, request } = await organizationWith('admin');
  const { id, slug } = await makeEvent(organization.id, {
    timezone: 'Europe/Berlin',
    audience: 'invited',
    inviteKey: 'SIRR',
    capacity: 60,
    needsApproval: true,
    registrationOpensAt: new Date('2031-10-01T07:00:00Z'),
    registrationClosesAt: new Date('2031-10-24T16:00:00Z'),
  });
  await update(request, {
    event: id,
    dateKind: 'scheduled',
    starts: '2031-10-25T21:00',
    ends: '2031-10-26T01:00',
    timezone: 'Europe/Berlin',
    category: 'festival',
    ourRole: 'organizer',
    onlineUrl: 'https://example.org/sirr',
    contactName: 'Sevda Nümunəli',
    texts: { az: { title: 'Payız konserti', place: 'Böyük zal' }, ru: { title: 'Осенний концерт' } },
  });
  await addPerson(request, { event: id, role: 'performer', given: 'Rauf', surname: 'Nümunəli' });
  await addPartner(request, { event: id, name: 'Nümunə teatrı' });
  await setCover(request, { event: id, file: { name: 'a.jpg', bytes: await takenPicture() } });
  await setKinds(request, { event: id, kinds: KINDS } as never);
  const texts = { az: { label: 'Ət yeyirsiniz?' } };
  const { id: meat } = await addQuestion(request, { event: id, kind: 'yes-no', texts } as never);
  const menu = { kind: 'text', texts: { az: { label: 'Bəs nə?' } }, onlyIf: `${meat}:no` };
  await addQuestion(request, { event: id, ...menu } as never);
  await addReminder(request, { event: id, when: 'before:1440', states: ['confirmed'] });
  await makeRegistration(organization.id, id, null, 'confirmed', 'Leyla Nümunəli');
  const copy = (starts: string, key: string = randomUUID()) => copyEvent(request, { key, event: id, starts });
  return { organization, request, id, slug, copy };
}

it('makes a draft of all that was prepared, and of nobody who registered', async () => {
  const s = await concert();
  const made = await s.copy('2032-05-01T19:30');
  const [before, after] = [await getEventForm(s.request, s.slug), await getEventForm(s.request, made.slug)];
  expect(made).toMatchObject({ slug: 'payiz-konserti', title: 'Payız konserti' });
  expect(after.state).toBe('draft');
  expect(after.details).toEqual({ ...before.details, starts: '2032-05-01T19:30', ends: '2032-05-01T23:30' });
  // As many days before, at the same hour, though the clocks have changed between.
  expect(after.settings).toEqual({
    ...before.settings,
    opens: '2032-04-07T09:00',
    closes: '2032-04-30T18:00',
  });
  expect(after.people.map(({ name, role }) => [name, role])).toEqual(
    before.people.map(({ name, role }) => [name, role]),
  );
  expect(after.partners.map(({ name }) => name)).toEqual(['Nümunə teatrı']);
  expect(after.cover).not.toBeNull();
  expect(after.cover).not.toBe(before.cover);

  const settings = await getRegistrationSettings(s.request, made.event);
  expect(settings.kinds).toMatchObject({ 'kinds.0.names.az': 'Böyük', 'kinds.0.capacity': '40' });
  expect(settings.kindCount).toBe(2);
  const { questions } = await getQuestionEditor(s.request, made.slug);
  expect(questions.map(({ texts }) => texts.map(({ label }) => label))).toEqual([
    ['Ət yeyirsiniz?'],
    ['Bəs nə?'],
  ]);
  expect(questions[1]?.onlyIf?.question).toBe(questions[0]?.id);
  const reminders = await db.select().from(eventReminders).where(eq(eventReminders.eventId, made.event));
  expect(reminders.map(({ kind, minutes }) => [kind, minutes])).toEqual([['before', 1440]]);
  const [row] = await db.select().from(events).where(eq(events.id, made.event));
  expect(row).toMatchObject({ seriesId: null, lastDay: '2032-05-01' });
  // Who was invited to the other one is not invited to this one.
  expect(row?.inviteKey).toMatch(/^[\w-]{22}$/);
  const [parties] = await db
    .select({ count: count() })
    .from(registrations)
    .where(eq(registrations.eventId, made.event));
  expect(parties?.count).toBe(0);
});

it('is made once of the same form, and once more for another day; the draft can be thrown away', async () => {
  const s = await concert();
  const key = randomUUID();
  const one = await s.copy('2032-05-01T19:30', key);
  expect(await s.copy('2032-05-01T19:30', key)).toEqual(one);
  const other = await s.copy('2032-05-08T19:30', key);
  expect(other.slug).toBe('payiz-konserti-2');
  await remove(s.request, { event: other.event, scope: 'this' });
  expect((await getEventForm(s.request, s.slug)).cover).not.toBeNull();
});

it('of one date of a series is an event by itself, with tickets of its own', async () => {
  const s = await courseOf([5, 5]);
  await setKinds(s.manager, { event: s.idOf(0), kinds: KINDS } as never);
  const input = { key: randomUUID(), event: s.idOf(1), starts: '2032-05-01T19:30' };
  const { event, slug } = await copyEvent(s.manager, input);
  expect((await getEventForm(s.manager, slug)).series).toBeNull();
  await setKinds(s.manager, { event, kinds: [{ names: { az: 'Bir növ' } }] } as never);
  expect((await getRegistrationSettings(s.manager, s.idOf(1))).kindCount).toBe(2);
});

it('says what is wrong with the time, and makes none of an event that has none', async () => {
  const s = await concert();
  for (const starts of ['2032-02-30T18:00', '2032-05-01', 'sabah'])
    await expect(s.copy(starts)).rejects.toMatchObject({ fields: { starts: 'date-time' } });
  const undated = { startsAt: null, endsAt: null, timezone: null };
  const record = {
    ...undated,
    audience: 'none',
    edtf: '2019',
    firstDay: '2019-01-01',
    lastDay: '2019-12-31',
  };
  const { id } = await makeEvent(s.organization.id, record as never);
  const input = { key: randomUUID(), event: id, starts: '2032-05-01T19:30' };
  await expect(copyEvent(s.request, input)).rejects.toMatchObject({ reason: 'copy-needs-time' });
});
