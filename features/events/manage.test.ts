import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { journal } from '@/db/schema/kernel';
import { makeEvent, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { indexPerson } from '@/features/members/index-person';
import { addPerson } from './commands/add-person';
import { create } from './commands/create';
import { publish } from './commands/publish';
import { update } from './commands/update';
import { findPeople, getEventForm } from './queries/edit';
import { listEvents } from './queries/list';

const db = ownerDb();

const details = {
  dateKind: 'record' as const,
  edtf: '2019-05',
  category: 'festival' as const,
  ourRole: 'organizer' as const,
};

async function scene() {
  const { organization, request: manager } = await organizationWith('event-manager');
  const event = await makeEvent(organization.id);
  return { organization, event, manager, as: (role: 'editor' | null) => signedIn(organization, role) };
}

describe('an event', () => {
  it('is drafted, changed, translated and published', async () => {
    const { manager, organization } = await scene();
    const key = randomUUID();
    const texts = { az: { title: 'Novruz şənliyi' }, ru: { title: 'Новруз' } };
    const { event, slug } = await create(manager, { key, ...details, edtf: undefined, texts });
    expect(slug).toBe('novruz-senliyi');
    expect((await create(manager, { key, ...details, edtf: undefined, texts })).event).toBe(event);
    await expect(publish(manager, { event })).rejects.toMatchObject({ reason: 'publish-without-date' });
    await update(manager, { event, ...details, texts: { ...texts, az: { title: 'Novruz bayramı' } } });
    expect((await getEventForm(manager, slug)).freshness).toEqual({
      az: 'source',
      ru: 'stale',
      en: 'missing',
    });
    await update(manager, {
      event,
      ...details,
      texts: { az: { title: 'Novruz bayramı' }, ru: { title: 'Новруз', isCurrent: 'on' } },
    });
    expect((await getEventForm(manager, slug)).freshness.ru).toBe('fresh');
    await publish(manager, { event });
    await expect(update(manager, { event, ...details, edtf: undefined, texts })).rejects.toMatchObject({
      fields: { edtf: 'required' },
    });
    const [row] = await db.select().from(events).where(eq(events.id, event));
    expect(row).toMatchObject({ state: 'published', firstDay: '2019-05-01', lastDay: '2019-05-31' });
    expect((await listEvents(manager, { page: 1 })).past.map((line) => line.slug)).toContain(slug);
    const second = await create(manager, { key: randomUUID(), ...details, texts });
    expect(second.slug).toBe('novruz-senliyi-2');
    const actions = await db.select().from(journal).where(eq(journal.organizationId, organization.id));
    expect(actions.map(({ action }) => action)).toContain('event.publish');
  });

  it('is not changed by those who may not, nor from another organization', async () => {
    const { event, as } = await scene();
    const other = await scene();
    const stranger = await as(null);
    const texts = { az: { title: 'A' } };
    await expect(update(stranger, { event: event.id, ...details, texts })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(update(other.manager, { event: event.id, ...details, texts })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(publish(await as('editor'), { event: event.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('names people who are found in any spelling, and new ones', async () => {
    const { manager, organization, event } = await scene();
    const person = await makePerson(organization.id, { given: 'Əli', surname: 'Kazımov' });
    await db.transaction((tx) => indexPerson(tx, organization.id, person.id));
    expect(await findPeople(manager, 'Казымов Али')).toEqual([{ id: person.id, name: 'Əli Kazımov' }]);
    await addPerson(manager, { event: event.id, person: person.id, role: 'guest' });
    await addPerson(manager, { event: event.id, given: 'Habil', surname: 'Əliyev', role: 'performer' });
    await expect(
      addPerson(manager, { event: event.id, person: randomUUID(), role: 'guest' }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
    const { people } = await getEventForm(manager, event.slug);
    expect(people.map(({ name, isPublic }) => [name, isPublic])).toEqual([
      ['Əli Kazımov', false],
      ['Habil Əliyev', true],
    ]);
  });
});
