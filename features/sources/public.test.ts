import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { citations, sources, sourceTexts } from '@/db/schema/sources';
import { makeEvent, makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { publicContext } from '@/server/context';
import { listCitationMarks } from './queries/public';
import { getPublicSource, listPublicSources } from './queries/public-sources';

const az = publicContext('az');

async function makeSource(
  organizationId: string,
  slug: string,
  publishedEdtf: string,
  publishedAt: Date | null,
) {
  const [row] = await ownerDb()
    .insert(sources)
    .values({ organizationId, slug, publication: 'ZiM.Az', language: 'az', publishedEdtf, publishedAt })
    .returning();
  const sourceId = row?.id ?? '';
  await ownerDb().insert(sourceTexts).values({ organizationId, sourceId, locale: 'az', title: slug });
  return sourceId;
}

describe('public sources', () => {
  it('number their marks by source and place, and give no mark for what is not public', async () => {
    const organization = await makeOrganization();
    const organizationId = organization.id;
    const late = await makeSource(organizationId, 'late', '2021', new Date());
    const early = await makeSource(organizationId, 'early', '2020-01-30', new Date());
    const draft = await makeSource(organizationId, 'draft', '2019', null);
    const event = await makeEvent(organizationId);
    const hidden = await makePerson(organizationId, { isNamedPublicly: true, hiddenAt: new Date() });
    const base = { organizationId, end: 99 };
    await ownerDb()
      .insert(citations)
      .values([
        { ...base, key: 'c', sourceId: late, start: 1, organizationFact: 'about' },
        { ...base, key: 'b', sourceId: early, start: 50, eventId: event.id },
        { ...base, key: 'a', sourceId: early, start: 7, organizationFact: 'city' },
        { ...base, key: 'x', sourceId: draft, start: 1, organizationFact: 'city' },
        { ...base, key: 'y', sourceId: early, start: 1, personId: hidden.id },
      ]);
    expect(await listCitationMarks(az, organization.slug)).toEqual({
      a: { source: 'early', number: 1 },
      b: { source: 'early', number: 2 },
      c: { source: 'late', number: 3 },
    });
    expect((await listPublicSources(az, organization.slug)).map(({ slug }) => slug)).toEqual([
      'early',
      'late',
    ]);

    const address = { organization: organization.slug, source: 'early' };
    const { citations: shown } = await getPublicSource(az, address);
    expect(shown.map(({ key, number, start, end }) => [key, number, start, end])).toEqual([
      ['a', 1, 7, 99],
      ['b', 2, 50, 99],
    ]);
    expect(shown[1]?.about).toMatchObject({ kind: 'event', title: { text: 'Nümunə tədbir' } });

    await ownerDb().update(events).set({ hiddenAt: new Date() }).where(eq(events.id, event.id));
    expect((await getPublicSource(az, address)).citations.map(({ key }) => key)).toEqual(['a']);
  });

  it('are not found unless published, nor in another organization', async () => {
    const organization = await makeOrganization();
    await makeSource(organization.id, 'draft', '2019', null);
    await makeSource(organization.id, 'shown', '2019', new Date());
    const other = (await makeOrganization()).slug;
    for (const address of [
      { organization: organization.slug, source: 'draft' },
      { organization: other, source: 'shown' },
    ]) {
      await expect(getPublicSource(az, address)).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});
