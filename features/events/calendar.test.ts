import { describe, expect, it } from 'vitest';
import { eventTexts } from '@/db/schema/events';
import { withheldNames } from '@/db/schema/members';
import { makeEvent, makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { publicContext } from '@/server/context';
import { getMonth, getOrganizationMonth, listUpcoming } from './queries/public-calendar';

const az = publicContext('az');
const at = (day: string, zone = 'Asia/Baku') => ({
  startsAt: new Date(`${day}T14:00:00Z`),
  endsAt: new Date(`${day}T16:00:00Z`),
  timezone: zone,
  firstDay: day,
  lastDay: day,
});
const record = (edtf: string, firstDay: string, lastDay: string) => ({
  startsAt: null,
  endsAt: null,
  timezone: null,
  audience: 'none' as const,
  edtf,
  firstDay,
  lastDay,
});

async function year2031() {
  const organization = await makeOrganization({ timezone: 'Europe/Berlin' });
  const { id } = organization;
  const shown = await makeEvent(id, at('2031-05-28'));
  const cancelled = await makeEvent(id, { ...at('2031-05-30'), state: 'cancelled' });
  const days = await makeEvent(id, record('2031-05-30/2031-06-02', '2031-05-30', '2031-06-02'));
  await makeEvent(id, record('2031-05', '2031-05-01', '2031-05-31'));
  await makeEvent(id, { ...at('2031-05-28'), state: 'draft' });
  await makeEvent(id, { ...at('2031-05-28'), hiddenAt: new Date() });
  await makeEvent(id, at('2031-06-01'));
  return { organization, shown, cancelled, days };
}

describe('a month of the calendar', () => {
  it('has what is published on its days, cancelled ones marked, in one organization or in all', async () => {
    const { organization, shown, cancelled, days } = await year2031();
    const neighbour = await makeOrganization();
    const theirs = await makeEvent(neighbour.id, at('2031-05-28'));
    const hidden = await makeOrganization({ publishedAt: null });
    const unseen = await makeEvent(hidden.id, at('2031-05-28'));
    const own = await getOrganizationMonth(az, { organization: organization.slug, month: '2031-05' });
    expect(own.entries.map(({ slug, state, time }) => [slug, state, time])).toEqual([
      [shown.slug, 'published', '18:00'],
      [days.slug, 'published', null],
      [cancelled.slug, 'cancelled', '18:00'],
    ]);
    const all = (await getMonth(az, { month: '2031-05' })).entries.map(({ slug }) => slug);
    expect(all).toEqual(expect.arrayContaining([shown.slug, theirs.slug, days.slug]));
    expect(all).not.toContain(unseen.slug);
    const next = await getMonth(az, { month: '2031-06' });
    expect(next.entries.map(({ slug }) => slug)).toContain(days.slug);
  });

  it('is none beyond what one can leaf to', async () => {
    const { organization } = await year2031();
    for (const month of ['1999-01', '2031-07', '2031-5', 'x'])
      await expect(
        getOrganizationMonth(az, { organization: organization.slug, month }),
      ).rejects.toMatchObject({ code: 'not-found' });
    const { month, today } = await getOrganizationMonth(
      { ...az, now: new Date('2030-12-31T23:30:00Z') },
      { organization: organization.slug, month: null },
    );
    expect([month.key, today]).toEqual(['2031-01', '2031-01-01']);
  });

  it('leaves out the name of somebody who is hidden', async () => {
    const organization = await makeOrganization();
    const event = await makeEvent(organization.id, at('2031-05-28'));
    const person = await makePerson(organization.id, { given: 'Gizli', surname: 'Adamov' });
    await ownerDb()
      .insert(withheldNames)
      .values({ organizationId: organization.id, personId: person.id, names: ['Gizli Adamov'] });
    await ownerDb()
      .insert(eventTexts)
      .values({ organizationId: organization.id, eventId: event.id, locale: 'ru', title: 'Gizli Adamov' });
    const ru = await getMonth(publicContext('ru'), { month: '2031-05' });
    expect(JSON.stringify(ru)).not.toContain('Adamov');
  });

  it('lists what is coming up, soonest first', async () => {
    const { shown } = await year2031();
    const coming = await listUpcoming({ ...az, now: new Date('2031-05-28T00:00:00Z') }, undefined);
    const own = coming.map(({ slug }) => slug);
    expect(own).toContain(shown.slug);
    expect(coming.map(({ firstDay }) => firstDay)).toEqual(
      [...coming.map(({ firstDay }) => firstDay)].sort(),
    );
  });
});
