import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { eventTexts } from '@/db/schema/events';
import { withheldNames } from '@/db/schema/members';
import { registrations } from '@/db/schema/registrations';
import { makeAccount, makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { getMyCalendar, listMyRegistrations } from '@/features/registrations/queries/own';
import { contextOf, publicContext } from '@/server/context';
import { addPartner } from './commands/add-partner';
import { create } from './commands/create';
import { publish } from './commands/publish';
import { removePartner } from './commands/remove-partner';
import { update } from './commands/update';
import { publicCalendar } from './public-calendar';
import { publicFeed } from './public-feed';
import { getEventForm } from './queries/edit';
import { getPublicEvent, listPublicEvents } from './queries/public';

const az = publicContext('az');
const SECRET = 'https://meet.example.org/gizli-otaq';
const details = {
  dateKind: 'scheduled' as const,
  starts: '2031-05-28T18:00',
  ends: '2031-05-28T21:00',
  timezone: 'Europe/Berlin',
  category: 'festival' as const,
  ourRole: 'organizer' as const,
  countryCode: 'DE',
  mapUrl: 'https://www.openstreetmap.org/node/1',
  onlineUrl: SECRET,
  contactName: 'Nərgiz Nümunəli',
  contactPhone: '+49 30 1234567',
  contactEmail: 'nergiz@example.org',
  texts: {
    az: {
      title: 'Musiqi axşamı',
      summary: 'Tar və kamança',
      description: '**Proqram**\n\n- muğam',
      city: 'Berlin',
    },
  },
};

async function published() {
  const { organization, request } = await organizationWith('event-manager');
  const { event, slug } = await create(request, { key: crypto.randomUUID(), ...details });
  await publish(request, { event });
  return { organization, request, event, slug };
}

describe('what an event says', () => {
  it('keeps all of it, and shows the form what was typed', async () => {
    const { organization, request, slug } = await published();
    const form = await getEventForm(request, slug);
    const { texts, ...plain } = details;
    expect(form.details).toMatchObject({
      ...plain,
      'texts.az.summary': texts.az.summary,
      'texts.az.city': 'Berlin',
    });
    const shown = await getPublicEvent(az, { organization: organization.slug, event: slug });
    expect(shown).toMatchObject({
      summary: { text: 'Tar və kamança' },
      city: { text: 'Berlin' },
      countryCode: 'DE',
      mapUrl: details.mapUrl,
      contact: { name: 'Nərgiz Nümunəli', phone: '+49 30 1234567', email: 'nergiz@example.org' },
    });
  });

  it('takes away what was emptied', async () => {
    const { organization, request, event, slug } = await published();
    const { onlineUrl: _1, mapUrl: _2, countryCode: _3, contactName: _4, ...rest } = details;
    await update(request, { event, ...rest });
    expect((await getEventForm(request, slug)).details).not.toHaveProperty('onlineUrl');
    const shown = await getPublicEvent(az, { organization: organization.slug, event: slug });
    expect(shown).toMatchObject({ mapUrl: null, countryCode: null, contact: { name: null } });
  });

  it.each(['http://a.example', 'javascript:alert(1)', 'meet'])('refuses %s as a link', async (onlineUrl) => {
    const { request, event } = await published();
    await expect(update(request, { event, ...details, onlineUrl })).rejects.toMatchObject({
      fields: { onlineUrl: 'url' },
    });
  });

  it('says nothing of the contact whose name is withheld', async () => {
    const { organization, slug } = await published();
    const person = await makePerson(organization.id, { given: 'Nərgiz', surname: 'Nümunəli' });
    await ownerDb()
      .insert(withheldNames)
      .values({ organizationId: organization.id, personId: person.id, names: ['Nərgiz Nümunəli'] });
    const { contact } = await getPublicEvent(az, { organization: organization.slug, event: slug });
    expect(contact).toEqual({ name: null, phone: null, email: null });
  });
});

describe('the online link', () => {
  it('is in nothing that is public', async () => {
    const { organization, slug } = await published();
    const event = await getPublicEvent(az, { organization: organization.slug, event: slug });
    const { upcoming } = await listPublicEvents(az, organization.slug);
    const url = 'http://localhost:3000/az/organizations/x';
    const files = [
      publicCalendar(upcoming, { name: 'x', url, untitled: () => '–' }),
      publicFeed(upcoming, [], {
        locale: 'az',
        name: 'x',
        url,
        untitled: { event: () => '–', statement: '–' },
      }),
    ];
    expect(upcoming).toHaveLength(1);
    expect(JSON.stringify([event, upcoming, files])).not.toContain('gizli-otaq');
  });

  it('is shown to who is confirmed, and to nobody who waits or does not register', async () => {
    const { organization, event } = await published();
    const party = async (state: 'confirmed' | 'waiting' | 'pending' | 'cancelled') => {
      const account = await makeAccount();
      const [row] = await ownerDb()
        .insert(registrations)
        .values({
          organizationId: organization.id,
          eventId: event,
          accountId: account.id,
          state,
          name: 'A',
          locale: 'az',
        })
        .returning();
      const request = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az');
      const [view] = await listMyRegistrations(request, undefined);
      const file = await getMyCalendar(request, row?.id ?? '');
      return [view?.onlineUrl ?? null, file.includes('gizli-otaq')];
    };
    expect(await party('confirmed')).toEqual([SECRET, true]);
    for (const state of ['waiting', 'pending', 'cancelled'] as const)
      expect(await party(state)).toEqual([null, false]);
  });
});

describe('partners', () => {
  it('are organizations of this installation by name or address, or any other by its name', async () => {
    const { organization, request, event, slug } = await published();
    const neighbour = await makeOrganization();
    const hidden = await makeOrganization({ publishedAt: null });
    for (const name of [`https://x.example/az/organizations/${neighbour.slug}`, 'Qonşu dərnəyi', hidden.slug])
      await addPartner(request, { event, name });
    const address = { organization: organization.slug, event: slug };
    const { partners } = await getPublicEvent(az, address);
    expect(partners.map(({ slug: page }) => page)).toEqual([neighbour.slug, null, null]);
    expect(partners[1]?.name).toBe('Qonşu dərnəyi');
    await removePartner(request, { event, partner: partners[1]?.id ?? '' });
    expect((await getPublicEvent(az, address)).partners).toHaveLength(2);
  });

  it('are taken off by nobody of another organization', async () => {
    const { request, event } = await published();
    await addPartner(request, { event, name: 'Qonşu dərnəyi' });
    const other = await organizationWith('admin');
    await expect(addPartner(other.request, { event, name: 'X' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('translations made before there was a summary', () => {
  it('are not out of date because of it', async () => {
    const { request } = await organizationWith('admin');
    const texts = { az: { title: 'Nümunə' }, en: { title: 'Example' } };
    const { category, ourRole } = details;
    const record = { dateKind: 'record' as const, edtf: '2019', category, ourRole };
    const made = await create(request, { key: crypto.randomUUID(), ...record, texts });
    const { freshness } = await getEventForm(request, made.slug);
    expect(freshness).toMatchObject({ az: 'source', en: 'fresh' });
    await update(request, {
      event: made.event,
      ...record,
      texts: { ...texts, az: { title: 'Nümunə', summary: 'Yeni' } },
    });
    expect((await getEventForm(request, made.slug)).freshness.en).toBe('stale');
    const rows = await ownerDb()
      .select()
      .from(eventTexts)
      .where(and(eq(eventTexts.eventId, made.event), eq(eventTexts.locale, 'az')));
    expect(rows[0]?.summary).toBe('Yeni');
  });
});

it('an editor may change it, a member may not', async () => {
  const { organization, event } = await published();
  await expect(update(await signedIn(organization, 'editor'), { event, ...details })).resolves.toBeDefined();
  await expect(update(await signedIn(organization), { event, ...details })).rejects.toMatchObject({
    code: 'not-found',
  });
});
