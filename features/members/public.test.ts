import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { personNameChoices } from '@/db/schema/contacts';
import {
  people,
  personDetails,
  personFacts,
  personFactTexts,
  personNames,
  personVisibilities,
} from '@/db/schema/members';
import { makeAccount, makeOrganization, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { contextOf, publicContext } from '@/server/context';
import { getOwnProfile } from './queries/profile';
import { getPublicOfficeHolder } from './queries/public-person';

const az = publicContext('az');
const ru = publicContext('ru');

async function makeOfficeHolder() {
  const organization = await makeOrganization();
  const person = await makePerson(organization.id, {
    given: 'Əli',
    surname: 'Kazımov',
    isNamedPublicly: true,
  });
  await makeTerm(organization.id, person.id);
  return { organization, person, address: { organization: organization.slug, person: person.slug } };
}

describe('the page of an office-holder', () => {
  it('is for those only who hold or held a public office', async () => {
    const { organization, address } = await makeOfficeHolder();
    expect((await getPublicOfficeHolder(az, address)).name).toBe('Əli Kazımov');
    const named = await makePerson(organization.id, { isNamedPublicly: true });
    const hidden = await makePerson(organization.id, { isNamedPublicly: true, hiddenAt: new Date() });
    await makeTerm(organization.id, hidden.id);
    const member = await makePerson(organization.id);
    for (const { slug } of [named, hidden, member]) {
      const asked = getPublicOfficeHolder(az, { organization: organization.slug, person: slug });
      await expect(asked).rejects.toMatchObject({ code: 'not-found' });
    }
    const elsewhere = { organization: (await makeOrganization()).slug, person: address.person };
    await expect(getPublicOfficeHolder(az, elsewhere)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('shows public facts only, and of the birth the year only', async () => {
    const { organization, person, address } = await makeOfficeHolder();
    const organizationId = organization.id;
    await ownerDb()
      .update(personDetails)
      .set({ birthEdtf: '1975-02-02', notes: 'gizli' })
      .where(eq(personDetails.personId, person.id));
    const values = [
      { kind: 'birth', visibility: 'public', hiddenAt: null, text: '2 fevral 1975' },
      { kind: 'occupation', visibility: 'public', hiddenAt: null, text: 'hüquqşünas' },
      { kind: 'education', visibility: 'admins', hiddenAt: null, text: 'gizli' },
      { kind: 'residence', visibility: 'public', hiddenAt: new Date(), text: 'gizli' },
    ] as const;
    for (const [position, { text, ...fact }] of values.entries()) {
      const [row] = await ownerDb()
        .insert(personFacts)
        .values({ organizationId, personId: person.id, position, ...fact })
        .returning();
      await ownerDb()
        .insert(personFactTexts)
        .values({ organizationId, factId: row?.id ?? '', locale: 'az', text });
    }
    const shown = await getPublicOfficeHolder(az, address);
    expect(shown.facts.map(({ kind, text }) => [kind, text.text])).toEqual([
      ['birth', '1975'],
      ['occupation', 'hüquqşünas'],
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/fevral|02-02|gizli/);
  });

  it('says which spelling of the name is ours, and keeps passport and former names to itself', async () => {
    const { organization, person, address } = await makeOfficeHolder();
    const base = { organizationId: organization.id, personId: person.id };
    await ownerDb()
      .insert(personNames)
      .values([
        { ...base, form: 'ru', given: 'Али', surname: 'Казымов', isUnofficial: true },
        { ...base, form: 'passport', given: 'ALY', surname: 'KYAZYMOV' },
        { ...base, form: 'former', given: 'Əli', surname: 'Köhnəyev' },
      ]);
    const shown = await getPublicOfficeHolder(ru, address);
    expect([shown.name, shown.isUnofficial]).toEqual(['Али Казымов', true]);
    expect(shown.forms.map(({ form }) => form)).toEqual(['ru']);
    expect(JSON.stringify(shown)).not.toMatch(/KYAZYMOV|Köhnəyev/);
  });

  it('shows neither the patronymic nor other spellings of who has said who sees them', async () => {
    const { organization, person, address } = await makeOfficeHolder();
    const base = { organizationId: organization.id, personId: person.id };
    await ownerDb().update(people).set({ patronymic: 'Həsən oğlu' }).where(eq(people.id, person.id));
    await ownerDb()
      .insert(personNames)
      .values({ ...base, form: 'ru', given: 'Али', surname: 'Мамедов', patronymic: 'Гасанович' });
    expect(JSON.stringify(await getPublicOfficeHolder(ru, address))).toMatch(/Мамедов.*Гасанович/);
    const hides = async (field: 'patronymic' | 'nameForms') =>
      ownerDb()
        .insert(personVisibilities)
        .values({ ...base, field, visibility: 'members' });
    await hides('patronymic');
    expect((await getPublicOfficeHolder(ru, address)).official).toBe('Мамедов Али');
    await hides('nameForms');
    const shown = await getPublicOfficeHolder(ru, address);
    expect(shown).toMatchObject({ name: 'Əli Kazımov', official: 'Kazımov Əli', forms: [] });
  });

  it('tells the person what stands there as long as they have not chosen, and nothing of what does not', async () => {
    const { organization, person } = await makeOfficeHolder();
    const account = await makeAccount();
    const base = { organizationId: organization.id, personId: person.id };
    await ownerDb().update(people).set({ accountId: account.id }).where(eq(people.id, person.id));
    const self = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    const told = async () =>
      (await getOwnProfile(self, undefined)).choices
        .filter(({ isPublicYet }) => isPublicYet)
        .map(({ field }) => field);
    expect(await told()).toEqual([]);
    await ownerDb().update(people).set({ patronymic: 'Həsən oğlu' }).where(eq(people.id, person.id));
    await ownerDb()
      .insert(personNames)
      .values({ ...base, form: 'ru', given: 'Али', surname: 'Мамедов' });
    expect(await told()).toEqual(['patronymic', 'nameForms']);
    await ownerDb()
      .insert(personVisibilities)
      .values({ ...base, field: 'patronymic', visibility: 'members' });
    expect(await told()).toEqual(['nameForms']);
  });

  it('shows the spelling that was chosen for the language, and the rule elsewhere', async () => {
    const { organization, person, address } = await makeOfficeHolder();
    const base = { organizationId: organization.id, personId: person.id };
    await ownerDb()
      .insert(personNames)
      .values([
        { ...base, form: 'ru', given: 'Али', surname: 'Казымов' },
        { ...base, form: 'passport', given: 'ALY', surname: 'KYAZYMOV' },
      ]);
    const named = async () => [
      (await getPublicOfficeHolder(az, address)).name,
      (await getPublicOfficeHolder(ru, address)).name,
    ];
    const [kept] = await named();
    const choices = ownerDb().insert(personNameChoices);
    await choices.values([
      { ...base, locale: 'az', form: 'passport' },
      { ...base, locale: 'ru', form: 'name' },
    ]);
    expect(await named()).toEqual(['ALY KYAZYMOV', kept]);
    // A form that is gone counts as none.
    await ownerDb().delete(personNames).where(eq(personNames.form, 'passport'));
    expect(await named()).toEqual([kept, kept]);
  });
});
