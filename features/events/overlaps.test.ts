import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { type events, eventTexts } from '@/db/schema/events';
import { withheldNames } from '@/db/schema/members';
import { organizationTexts } from '@/db/schema/organizations';
import { makeEvent, makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { listOverlaps } from './queries/overlaps';

const hours = (from: string, to: string) => ({
  startsAt: new Date(`2032-05-28T${from}:00Z`),
  endsAt: new Date(`2032-05-28T${to}:00Z`),
  firstDay: '2032-05-28',
  lastDay: '2032-05-28',
});

async function event(
  organizationId: string,
  city: string | null,
  values: Partial<typeof events.$inferInsert> = {},
) {
  const row = await makeEvent(organizationId, { ...hours('18:00', '20:00'), ...values });
  await ownerDb().update(eventTexts).set({ city }).where(eq(eventTexts.eventId, row.id));
  return row;
}

it('warns of what is published at the same time in the same city, and tells nothing else', async () => {
  const { organization, request } = await organizationWith('event-manager');
  const { id: neighbour } = await makeOrganization();
  const { id: unpublished } = await makeOrganization({ publishedAt: null });
  const mine = await event(organization.id, 'Gəncə', { state: 'draft' });
  const same = await event(neighbour, 'gəncə', hours('19:30', '22:00'));
  const own = await event(organization.id, 'GƏNCƏ');
  await event(neighbour, 'Gəncə', hours('20:00', '22:00'));
  await event(neighbour, 'Gəncə', hours('10:00', '18:00'));
  await event(neighbour, 'Şəki');
  await event(neighbour, null);
  await event(neighbour, 'Gəncə', { state: 'draft' });
  await event(neighbour, 'Gəncə', { state: 'cancelled' });
  await event(neighbour, 'Gəncə', { hiddenAt: new Date() });
  await event(unpublished, 'Gəncə');
  const found = await listOverlaps(request, mine.id);
  expect(found.map(({ path }) => path.split('/').at(-1)).sort()).toEqual([own.slug, same.slug].sort());
  expect(Object.keys(found[0] ?? {}).sort()).toEqual(['organization', 'path', 'title', 'when']);
});

it('takes the city of the organization where the event names none, in any language', async () => {
  const { organization, request } = await organizationWith('editor');
  const neighbour = await makeOrganization();
  for (const { id } of [organization, neighbour]) {
    await ownerDb().delete(organizationTexts).where(eq(organizationTexts.organizationId, id));
  }
  const text = (organizationId: string, locale: 'az' | 'ru', city: string) =>
    ownerDb().insert(organizationTexts).values({ organizationId, locale, name: 'X', city });
  await text(organization.id, 'az', 'Köln');
  await text(organization.id, 'ru', 'Кёльн');
  await text(neighbour.id, 'ru', 'кёльн');
  const mine = await event(organization.id, null);
  const theirs = await event(neighbour.id, null);
  const found = await listOverlaps(request, mine.id);
  expect(found.map(({ path }) => path.split('/').at(-1))).toEqual([theirs.slug]);
  const person = await makePerson(neighbour.id);
  await ownerDb()
    .insert(withheldNames)
    .values({ organizationId: neighbour.id, personId: person.id, names: ['Nümunə tədbir'] });
  expect(await listOverlaps(request, mine.id)).toEqual([]);
});
