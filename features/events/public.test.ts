import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { xml2js } from 'xml-js';
import { eventPeople, eventTexts } from '@/db/schema/events';
import { makeEvent, makeOrganization, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { publicContext } from '@/server/context';
import { publicCalendar } from './public-calendar';
import { publicFeed } from './public-feed';
import { getPublicEvent, listPublicEvents } from './queries/public';
import { listSitemapPages } from './queries/public-sitemap';

const az = publicContext('az');
const RECORD = { startsAt: null, endsAt: null, timezone: null, audience: 'none' as const };

describe('public events', () => {
  it('never show drafts, hidden ones or those of others', async () => {
    const organization = await makeOrganization();
    const shown = await makeEvent(organization.id);
    const draft = await makeEvent(organization.id, { state: 'draft' });
    const hidden = await makeEvent(organization.id, { hiddenAt: new Date() });
    const foreign = await makeEvent((await makeOrganization()).id);
    const { upcoming, past } = await listPublicEvents(az, organization.slug);
    expect([...upcoming, ...past].map(({ slug }) => slug)).toEqual([shown.slug]);
    for (const { slug } of [draft, hidden, foreign]) {
      const asked = getPublicEvent(az, { organization: organization.slug, event: slug });
      await expect(asked).rejects.toMatchObject({ code: 'not-found' });
    }
    const paths = (await listSitemapPages(az, undefined)).map(({ path }) => path);
    expect(paths).toContain(`/organizations/${organization.slug}/events/${shown.slug}`);
    expect(paths.join('\n')).not.toContain(draft.slug);
    expect(paths.join('\n')).not.toContain(hidden.slug);
  });

  it('show people as plain names, office-holders with their page, hidden ones not at all', async () => {
    const organization = await makeOrganization();
    const event = await makeEvent(organization.id);
    const guest = await makePerson(organization.id, { given: 'Maya', isNamedPublicly: true });
    const chair = await makePerson(organization.id, { given: 'Əli', isNamedPublicly: true });
    const hidden = await makePerson(organization.id, {
      given: 'Gizli',
      isNamedPublicly: true,
      hiddenAt: new Date(),
    });
    const member = await makePerson(organization.id, { given: 'Üzv' });
    await makeTerm(organization.id, chair.id);
    await ownerDb()
      .insert(eventPeople)
      .values(
        [guest, chair, hidden, member].map(({ id }, position) => ({
          organizationId: organization.id,
          eventId: event.id,
          personId: id,
          role: 'guest' as const,
          position,
        })),
      );
    const { people } = await getPublicEvent(az, { organization: organization.slug, event: event.slug });
    expect(people).toHaveLength(1);
    expect(people[0]?.people.map(({ name, page }) => [name, page])).toEqual([
      ['Maya Nümunəli', null],
      ['Əli Nümunəli', chair.slug],
    ]);
    const paths = (await listSitemapPages(az, undefined)).map(({ path }) => path);
    expect(paths).toContain(`/organizations/${organization.slug}/people/${chair.slug}`);
    expect(paths.join('\n')).not.toContain(guest.slug);
  });

  it('say how registering stands at this moment', async () => {
    const organization = await makeOrganization();
    const at = (days: number) => new Date(Date.now() + days * 86_400_000);
    const standing = async (values: Parameters<typeof makeEvent>[1]) => {
      const { slug } = await makeEvent(organization.id, values);
      return (await getPublicEvent(az, { organization: organization.slug, event: slug })).registration
        .standing;
    };
    expect(await standing({})).toBe('open');
    expect(await standing({ registrationOpensAt: at(1) })).toBe('not-yet');
    expect(await standing({ registrationClosesAt: at(-1) })).toBe('closed');
    expect(await standing({ audience: 'none' })).toBe('none');
    expect(await standing({ audience: 'members' })).toBe('open');
    expect(await standing({ state: 'cancelled' })).toBe('cancelled');
  });
});

describe('calendar and feed', () => {
  async function make() {
    const organization = await makeOrganization();
    const scheduled = await makeEvent(organization.id);
    const day = await makeEvent(organization.id, {
      ...RECORD,
      edtf: '2019-05-18',
      firstDay: '2019-05-18',
      lastDay: '2019-05-18',
    });
    const month = await makeEvent(organization.id, {
      ...RECORD,
      edtf: '2019-08',
      firstDay: '2019-08-01',
      lastDay: '2019-08-31',
    });
    const at = new Date('2031-05-28T10:00:00Z');
    const cancelled = await makeEvent(organization.id, {
      state: 'cancelled',
      startsAt: at,
      endsAt: new Date(at.getTime() + 3_600_000),
      firstDay: '2031-05-28',
      lastDay: '2031-05-28',
    });
    await makeEvent(organization.id, { state: 'draft' });
    await ownerDb().insert(eventTexts).values({
      organizationId: organization.id,
      eventId: day.id,
      locale: 'en',
      title: 'Tea & <script>alert(1)</script>; "music", ə',
      description: 'First.[[cite:a]]\n\nSecond <b>.',
    });
    const { upcoming, past } = await listPublicEvents(publicContext('en'), organization.slug);
    return { organization, scheduled, cancelled, day, month, events: [...upcoming, ...past] };
  }
  const url = 'http://localhost:3000/en/organizations/x';

  it('put scheduled events with their hours and known days as whole days into the calendar', async () => {
    const { scheduled, cancelled, day, events } = await make();
    const text = publicCalendar(events, { name: 'X, Y; Z', url, untitled: () => '–' });
    expect(publicCalendar(events, { name: 'X, Y; Z', url, untitled: () => '–' })).toBe(text);
    const entries = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));
    expect(entries.map(({ uid }) => uid.split('@')[0])).toEqual([scheduled.id, cancelled.id, day.id]);
    const [hours, off, whole] = entries;
    expect(off?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(hours?.startDate.toJSDate()).toEqual(
      new Date(Math.floor((scheduled.startsAt?.getTime() ?? 0) / 1000) * 1000),
    );
    expect(whole?.startDate.isDate).toBe(true);
    expect([whole?.startDate.toString(), whole?.endDate.toString()]).toEqual(['2019-05-18', '2019-05-19']);
    expect(whole?.summary).toBe('Tea & <script>alert(1)</script>; "music", ə');
    expect(whole?.description).toBe('First.\n\nSecond <b>.');
  });

  it('make a feed that is well-formed, whatever was written', async () => {
    const { events, day } = await make();
    const xml = publicFeed(events, [], {
      locale: 'en',
      name: 'X & <Y>',
      url,
      untitled: { event: () => '–', statement: '–' },
    });
    const { feed } = xml2js(xml, { compact: true }) as {
      feed: { title: { _text: string }; entry: Record<string, { _text?: string; _cdata?: string }>[] };
    };
    expect(feed.title._text).toBe('X & <Y>');
    expect(feed.entry).toHaveLength(4);
    const entry = feed.entry.find(({ id }) => id?._text === `urn:uuid:${day.id}`);
    expect(entry?.title?._text ?? entry?.title?._cdata).toContain('<script>alert(1)</script>');
    expect(entry?.content?._cdata).toBe('<p>First.</p>\n<p>Second &lt;b&gt;.</p>');
  });
});
