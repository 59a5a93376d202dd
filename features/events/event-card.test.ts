import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { events, eventTexts } from '@/db/schema/events';
import { withheldNames } from '@/db/schema/members';
import { makeEvent, makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { findPublicOrganization } from '@/features/organizations/queries/public';
import { LOCALES, type Locale } from '@/lib/locales';
import { publicContext } from '@/server/context';
import { cardName } from '@/server/images/share-card';
import { cardOfEvent, eventCardResponse } from './event-card';
import { getPublicEvent } from './queries/public';

async function cardOf(locale: Locale, organization: string, event: string) {
  const ctx = publicContext(locale);
  const page = await findPublicOrganization(ctx, organization);
  if (!page) throw new Error('no organization');
  return cardOfEvent(await getPublicEvent(ctx, { organization, event }), page, locale);
}

it('says in each language what the page says, and never the name of somebody hidden', async () => {
  const organization = await makeOrganization();
  const event = await makeEvent(organization.id);
  const own = eq(eventTexts.eventId, event.id);
  await ownerDb().delete(eventTexts).where(own);
  const texts = { az: 'Muğam axşamı', ru: 'Вечер мугама', en: 'An evening of mugham' };
  await ownerDb()
    .insert(eventTexts)
    .values(
      LOCALES.map((locale) => ({
        organizationId: organization.id,
        eventId: event.id,
        locale,
        title: texts[locale],
        place: 'Filarmoniya',
        city: 'Bakı',
      })),
    );
  const cards = await Promise.all(LOCALES.map((locale) => cardOf(locale, organization.slug, event.slug)));
  expect(cards.map(({ title }) => title)).toEqual(LOCALES.map((locale) => texts[locale]));
  expect(cards[0]?.lines[1]).toBe('Filarmoniya, Bakı');
  expect(new Set(cards.map(cardName)).size).toBe(3);

  const hidden = await makePerson(organization.id, { hiddenAt: new Date() });
  await ownerDb()
    .insert(withheldNames)
    .values({ organizationId: organization.id, personId: hidden.id, names: ['Sevda Gizlizadə'] });
  await ownerDb().update(eventTexts).set({ title: 'Sevda Gizlizadə ilə axşam' }).where(own);
  const withheld = await cardOf('az', organization.slug, event.slug);
  expect(withheld.title).toBe('Digər');
  expect(cards.map(cardName)).not.toContain(cardName(withheld));

  await ownerDb().update(events).set({ state: 'cancelled' }).where(eq(events.id, event.id));
  expect((await cardOf('az', organization.slug, event.slug)).warning).toBe('Ləğv edilib');
  const page = await findPublicOrganization(publicContext('az'), organization.slug);
  if (!page) throw new Error('no organization');
  const answer = (picture: string) =>
    eventCardResponse(publicContext('az'), page, { event: event.slug, picture });
  const current = cardName(await cardOf('az', organization.slug, event.slug));
  expect((await answer(current))?.headers.get('content-type')).toBe('image/png');
  expect(await answer(cardName(withheld))).toBeNull();
  for (const gone of [{ hiddenAt: new Date() }, { hiddenAt: null, state: 'draft' as const }]) {
    await ownerDb().update(events).set(gone).where(eq(events.id, event.id));
    expect(await answer(current)).toBeNull();
  }
});
