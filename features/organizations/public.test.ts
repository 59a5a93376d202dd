import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { people, withheldNames } from '@/db/schema/members';
import { personTokens } from '@/db/schema/name-search';
import {
  organizationSlugs,
  organizations,
  organizationTexts,
  organizationTokens,
} from '@/db/schema/organizations';
import { makeEvent, makeOrganization, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { searchTokens } from '@/lib/names/search-tokens';
import { publicContext } from '@/server/context';
import { findMovedOrganization, findOnlyOrganization, findPublicOrganization } from './queries/public';
import { listOrganizations, searchOrganizations } from './queries/public-directory';

const az = publicContext('az');
const ru = publicContext('ru');

async function shown(ctx: typeof az, slug: string) {
  const view = await findPublicOrganization(ctx, slug);
  if (!view) throw new Error('not shown');
  return view;
}

describe('the public page of an organization', () => {
  it('does not exist before it is published', async () => {
    const draft = await makeOrganization({ publishedAt: null });
    expect(await findPublicOrganization(az, draft.slug)).toBeNull();
    expect(await findPublicOrganization(az, 'there-is-none')).toBeNull();
    const all = await listOrganizations(az, undefined);
    expect(all.map(({ slug }) => slug)).not.toContain(draft.slug);
  });

  it('shows a text in the first language that has it, and says which', async () => {
    const organization = await makeOrganization({ defaultLocale: 'az' });
    await ownerDb()
      .update(organizationTexts)
      .set({ about: 'Haqqında.', kind: 'cəmiyyət' })
      .where(eq(organizationTexts.organizationId, organization.id));
    await ownerDb().insert(organizationTexts).values({
      organizationId: organization.id,
      locale: 'ru',
      name: 'Общество',
      kind: 'общество',
      nameUnofficial: true,
    });
    const view = await shown(ru, organization.slug);
    expect(view.name).toEqual({ text: 'Общество', isWithheld: false });
    expect(view.isNameUnofficial).toBe(true);
    expect(view.about).toEqual({ text: 'Haqqında.', lang: 'az', isWithheld: false });
    expect((await shown(az, organization.slug)).isNameUnofficial).toBe(false);
  });

  it('leaves out the sentence that names a hidden person', async () => {
    const organization = await makeOrganization();
    const person = await makePerson(organization.id, { hiddenAt: new Date() });
    await ownerDb()
      .update(organizationTexts)
      .set({ about: 'Cəmiyyət 2019-cu ildə yaranıb. Onu Nərgiz Nümunəli qurub. İndi böyükdür.' })
      .where(eq(organizationTexts.organizationId, organization.id));
    await ownerDb()
      .insert(withheldNames)
      .values({ organizationId: organization.id, personId: person.id, names: ['nergiz numuneli'] });
    const { about } = await shown(az, organization.slug);
    expect(about).toEqual({ text: 'Cəmiyyət 2019-cu ildə yaranıb. İndi böyükdür.', isWithheld: true });
  });

  it('counts only what is public for its parts', async () => {
    const organization = await makeOrganization();
    await makeEvent(organization.id, { state: 'draft' });
    await makeEvent(organization.id, { hiddenAt: new Date() });
    await makeEvent((await makeOrganization()).id);
    expect((await shown(az, organization.slug)).parts.events).toBe(0);
    await makeEvent(organization.id);
    expect((await shown(az, organization.slug)).parts.events).toBe(1);
  });

  it('is found under a former slug', async () => {
    const organization = await makeOrganization();
    await ownerDb()
      .insert(organizationSlugs)
      .values({ slug: `old-${organization.slug}`, organizationId: organization.id });
    expect(await findMovedOrganization(az, `old-${organization.slug}`)).toBe(organization.slug);
    expect(await findMovedOrganization(az, 'there-is-none')).toBeNull();
  });
});

describe('the search of the directory', () => {
  const slugsFor = async (q: string, filters = {}) =>
    (await searchOrganizations(az, { q, country: '', city: '', ...filters })).found.map(({ slug }) => slug);

  it('finds by any spelling and script, whole words or their beginning', async () => {
    const organization = await makeOrganization({ countryCode: 'DE' });
    const other = await makeOrganization();
    await ownerDb()
      .insert(organizationTokens)
      .values(
        searchTokens(['Qarabağ Ocağı', 'Карабахский очаг']).map((token) => ({
          organizationId: organization.id,
          token,
        })),
      );
    for (const q of ['Qarabağ', 'карабах', 'garabagh', 'QARAB', 'ocağı']) {
      expect(await slugsFor(q), q).toContain(organization.slug);
    }
    expect(await slugsFor('Qarabağ')).not.toContain(other.slug);
    expect(await slugsFor('Qarabağ', { country: 'DE' })).toContain(organization.slug);
    expect(await slugsFor('Qarabağ', { country: 'FR' })).toEqual([]);
  });

  it('finds by the name of whoever holds a public office, and by nobody who is hidden or a mere member', async () => {
    const organization = await makeOrganization();
    const named = async (given: string, isNamedPublicly: boolean) => {
      const person = await makePerson(organization.id, { given, surname: 'Kazımov', isNamedPublicly });
      const tokens = searchTokens([`${given} Kazımov`]);
      await ownerDb()
        .insert(personTokens)
        .values(
          tokens.map((token) => ({
            organizationId: organization.id,
            personId: person.id,
            token,
            isName: true,
            sortKey: person.sortKey,
          })),
        );
      return person;
    };
    const chair = await named('Zaurbəy', true);
    await makeTerm(organization.id, chair.id);
    await named('Gizlinbəy', true);
    for (const q of ['Zaurbəy Kazımov', 'Заурбей Казымов', 'ZAURBEY', 'kazimov zaur']) {
      expect(await slugsFor(q), q).toContain(organization.slug);
    }
    expect(await slugsFor('Gizlinbəy')).toEqual([]);
    await ownerDb().update(people).set({ hiddenAt: new Date() }).where(eq(people.id, chair.id));
    expect(await slugsFor('Zaurbəy')).toEqual([]);
  });

  it.each(['%', '_', "'; drop table people; --", '💩', '\u202e', '~', 'ⵣⵣ'.repeat(100), '<script>'])(
    'answers %j with a list, never with an error',
    async (q) => {
      expect(Array.isArray(await slugsFor(q))).toBe(true);
    },
  );

  it('leads from / to the only organization that there is', async () => {
    await ownerDb().update(organizations).set({ publishedAt: null });
    expect(await findOnlyOrganization(az, undefined)).toBeNull();
    const one = await makeOrganization();
    expect(await findOnlyOrganization(az, undefined)).toBe(one.slug);
    await makeOrganization();
    expect(await findOnlyOrganization(az, undefined)).toBeNull();
  });
});
