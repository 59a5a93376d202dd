import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { outbox } from '@/db/schema/kernel';
import { registrations } from '@/db/schema/registrations';
import { makeEvent, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { makeRegistration } from '@/db/testing/single-rows';
import { update } from '@/features/events/commands/update';
import { tellChange } from './commands/tell-change';
import { courseOf } from './series-testing';

const db = ownerDb();

const details = {
  dateKind: 'scheduled',
  starts: '2031-05-01T18:00',
  ends: '2031-05-01T20:00',
  timezone: 'Asia/Baku',
  category: 'meeting',
  ourRole: 'organizer',
  texts: { az: { title: 'Görüş', place: 'Böyük zal' } },
} as const;

async function meeting() {
  const { organization, request } = await organizationWith('event-manager');
  const { id } = await makeEvent(organization.id, { capacity: 2 });
  const change = (more: object = {}) => update(request, { event: id, ...details, ...more } as never);
  await change();
  const mails = () => db.select().from(outbox).where(eq(outbox.organizationId, organization.id));
  return { organization, request, id, change, mails };
}

describe('an event that is at another time or place', () => {
  it('is known to be, and no other change is taken for it', async () => {
    const { change } = await meeting();
    expect(await change()).toMatchObject({ wasMoved: false });
    expect(await change({ category: 'conference' })).toMatchObject({ wasMoved: false });
    expect(await change({ starts: '2031-05-01T19:00' })).toMatchObject({ wasMoved: true });
    expect(await change({ texts: { az: { title: 'Görüş', place: 'Kiçik zal' } } })).toMatchObject({
      wasMoved: true,
    });
  });

  it('is told once to everybody who is registered; who has seats gets it for the calendar, who waits is promised nothing', async () => {
    const { organization, request, id, change, mails } = await meeting();
    const make = (state: 'confirmed' | 'waiting', name: string) =>
      makeRegistration(organization.id, id, null, state, name);
    const set = (registration: string, values: Partial<typeof registrations.$inferInsert>) =>
      db.update(registrations).set(values).where(eq(registrations.id, registration));
    await make('confirmed', 'Leyla Nümunəli');
    await make('waiting', 'Kamran Nümunəli');
    await set(await make('confirmed', 'Rauf Nümunəli'), { state: 'cancelled' });
    await set(await make('confirmed', 'Gülsüm Nümunəli'), { email: null });
    await change({ starts: '2031-05-01T19:00' });
    expect(await tellChange(request, { event: id, note: 'Zal təmirdədir.' })).toMatchObject({ told: 3 });
    const sent = (await mails()).sort((one, other) => one.text.localeCompare(other.text));
    expect(sent.map(({ kind, text }) => [kind, text.split('\n')[0]])).toEqual([
      ['registration.event-changed', 'Hörmətli Kamran Nümunəli!'],
      ['registration.event-changed', 'Hörmətli Leyla Nümunəli!'],
    ]);
    const files = sent.map(({ attachments }) =>
      attachments.map(({ contentType }) => contentType.split(';')[0]),
    );
    expect(files).toEqual([[], ['text/calendar']]);
    for (const { text } of sent) {
      expect(text).toContain('19:00');
      expect(text).toContain('Böyük zal');
      expect(text).toContain('Zal təmirdədir.');
      expect(text).not.toContain('təsdiqlən');
    }
  });

  it('is told of no longer once it is over or called off', async () => {
    const { request, id } = await meeting();
    await db.update(events).set({ state: 'cancelled', cancelledAt: new Date() }).where(eq(events.id, id));
    await expect(tellChange(request, { event: id })).rejects.toMatchObject({ reason: 'event-cancelled' });
    await db.update(events).set({ state: 'published', cancelledAt: null }).where(eq(events.id, id));
    const later = { ...request, now: new Date('2031-05-02T00:00:00Z') };
    await expect(tellChange(later, { event: id })).rejects.toMatchObject({ reason: 'event-past' });
  });

  it('as a whole series is told in one mail with all dates', async () => {
    const s = await courseOf([9, 9, 9]);
    await s.go(2);
    const before = (await s.mails()).length;
    expect(await tellChange(s.manager, { event: s.idOf(0), scope: 'all' })).toMatchObject({ told: 3 });
    const [mail, ...others] = (await s.mails()).slice(before);
    expect([mail?.kind, others.length]).toEqual(['event-changed', 0]);
    const calendar = mail?.attachments.find(({ filename }) => filename.endsWith('.ics'))?.content;
    expect(String(calendar).match(/BEGIN:VEVENT/g)).toHaveLength(3);
  });
});
