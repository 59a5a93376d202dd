import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { personContacts } from '@/db/schema/contacts';
import { personDetails } from '@/db/schema/members';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { contextOf, type RequestContext } from '@/server/context';
import { addMember } from './commands/add';
import { chooseVisibility } from './commands/choose-visibility';
import { updateMember } from './commands/update';
import { updateProfile } from './commands/update-profile';
import { formValuesOf } from './form-values';
import { getMember } from './queries/member';
import { getOwnProfile } from './queries/profile';

const NAME = { given: 'Əli', surname: 'Kazımov' };

let admin: RequestContext;
let own: RequestContext;
let person: { id: string; slug: string };

beforeEach(async () => {
  const made = await organizationWith('admin', { countryCode: 'AZ' });
  admin = made.request;
  const account = await makeAccount();
  person = await makeMember(made.organization.id, account.id);
  own = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', made.organization.slug);
});

const recordOf = () => getMember(admin, { slug: person.slug });
const write = async (values: object) =>
  updateMember(admin, { id: person.id, version: (await recordOf()).version, ...NAME, ...values });
const writeOwn = async (values: object) =>
  updateProfile(own, { version: (await getOwnProfile(own, undefined)).version, ...values });
const rowsOf = () =>
  ownerDb()
    .select()
    .from(personContacts)
    .where(eq(personContacts.personId, person.id))
    .orderBy(personContacts.position);
const row = (kind: string, label: string, value: string, more: object = {}) => ({
  kind,
  label,
  value,
  ...more,
});

describe('further contacts', () => {
  it('are kept in their order, phones as E.164, each once, and what is empty is no contact', async () => {
    await write({
      phone: '050 222 33 44',
      phoneLabel: 'mobile',
      email: 'first@example.org',
      contacts: [
        row('phone', 'work', '012 404 11 22'),
        row('email', 'home', 'Ali@Example.ORG'),
        row('phone', 'other', '+994 12 404 11 22'),
        { kind: 'address', label: 'home' },
      ],
    });
    expect(await rowsOf()).toMatchObject([
      { kind: 'phone', label: 'work', value: '+994124041122', visibility: 'admins' },
      { kind: 'email', label: 'home', value: 'ali@example.org', visibility: 'admins' },
    ]);
    const record = await recordOf();
    expect(record.labels).toEqual({ phone: 'mobile' });
    expect(formValuesOf(record)).toMatchObject({
      phoneLabel: 'mobile',
      'contacts.0.value': '+994 12 404 11 22',
      'contacts.1.kind': 'email',
    });
  });

  it.each([
    [row('phone', 'home', '12'), 'contacts.0.value', 'phone'],
    [row('email', 'home', 'nobody'), 'contacts.0.value', 'email'],
    [row('email', 'mobile', 'ali@example.org'), 'contacts.0.label', 'label-of-phones'],
    [row('address', 'mobile', 'Bakı'), 'contacts.0.label', 'label-of-phones'],
    [row('phone', 'home', '+994502223344', { visibility: 'members' }), 'contacts.0.visibility', 'visibility'],
  ])('are refused at their field: %j', async (contact, field, reason) => {
    await expect(write({ contacts: [contact] })).rejects.toMatchObject({ fields: { [field]: reason } });
  });

  it('with a phone of a range that is closed by now stay; a new one of such a range is refused', async () => {
    await write({ phone: '050 222 33 44', contacts: [row('phone', 'home', '012 404 11 22')] });
    const ofPerson = <Row extends { personId: unknown }>(table: Row) =>
      eq(table.personId as never, person.id);
    await ownerDb().update(personDetails).set({ phone: '+491512345' }).where(ofPerson(personDetails));
    await ownerDb().update(personContacts).set({ value: '+491512346' }).where(ofPerson(personContacts));
    const { phone, 'contacts.0.value': further } = formValuesOf(await recordOf());
    await write({ phone, contacts: [row('phone', 'home', further ?? '')], city: 'Köln' });
    expect(await recordOf()).toMatchObject({
      phone: '+491512345',
      city: 'Köln',
      contacts: [{ value: '+491512346' }],
    });
    await expect(write({ phone: '+49 151 2347' })).rejects.toMatchObject({ fields: { phone: 'phone' } });
  });

  it('without a word on what they are, are others', async () => {
    const email = 'first@example.org';
    const chosen = { kind: 'phone', label: '', value: '+994124041122' };
    await write({
      email,
      phone: '050 222 33 44',
      contacts: [{ kind: 'email', value: 'ali@example.org' }, chosen],
    });
    expect(await rowsOf()).toMatchObject([
      { kind: 'email', label: 'other', value: 'ali@example.org' },
      { kind: 'phone', label: 'other', value: '+994124041122' },
    ]);
  });

  it('that were called mobile and are no phone keep a label when the record is saved', async () => {
    await write({
      email: 'first@example.org',
      emailLabel: 'work',
      contacts: [row('email', 'home', 'ali@example.org')],
    });
    const ofPerson = <Row extends { personId: unknown }>(table: Row) =>
      eq(table.personId as never, person.id);
    await ownerDb().update(personContacts).set({ label: 'mobile' }).where(ofPerson(personContacts));
    await ownerDb().update(personDetails).set({ emailLabel: 'mobile' }).where(ofPerson(personDetails));
    expect(formValuesOf(await recordOf())).toMatchObject({
      emailLabel: 'other',
      'contacts.0.label': 'other',
    });
  });

  it('that somebody keeps to themselves are neither seen nor touched by an admin', async () => {
    const phone = '+994505556677';
    await writeOwn({
      phone,
      contacts: [
        row('phone', 'home', '+994502223344', { visibility: 'self' }),
        row('phone', 'work', '+994124041122', { visibility: 'members' }),
      ],
    });
    expect((await recordOf()).contacts).toMatchObject([{ value: '+994124041122' }]);
    // The same number by an admin says nothing of the hidden one, and does not open it.
    await write({ phone, contacts: [row('phone', 'other', '+994502223344')] });
    expect((await rowsOf()).map(({ label, visibility }) => `${label} ${visibility}`).sort()).toEqual([
      'home self',
      'other admins',
    ]);
    await expect(
      writeOwn({ contacts: [row('phone', 'home', '+994502223344', { visibility: 'public' })] }),
    ).rejects.toMatchObject({ fields: { 'contacts.0.visibility': 'visibility' } });
  });

  it('change places with the first, and who sees each goes along', async () => {
    await writeOwn({
      phone: '+994124041122',
      phoneLabel: 'work',
      contacts: [row('phone', 'mobile', '+994502223344', { visibility: 'self' })],
    });
    await chooseVisibility(own, { fields: { phone: 'members' } });
    const [mobile] = await rowsOf();
    await writeOwn({
      phone: '+994124041122',
      phoneLabel: 'work',
      contacts: [row('phone', 'mobile', '+994502223344', { id: mobile?.id, visibility: 'self', main: 'on' })],
    });
    const { person: self, choices } = await getOwnProfile(own, undefined);
    expect([self.phone, self.labels?.phone]).toEqual(['+994502223344', 'mobile']);
    expect(choices.find(({ field }) => field === 'phone')?.chosen).toBe('self');
    expect(await rowsOf()).toMatchObject([{ value: '+994124041122', label: 'work', visibility: 'members' }]);
    // The admin sees the one that is open, and not the first.
    const seen = await recordOf();
    expect(seen.phone).toBeUndefined();
    expect(seen.contacts).toMatchObject([{ value: '+994124041122' }]);
    await write({
      contacts: seen.contacts?.map(({ visibility: _, ...contact }) => ({ ...contact, main: 'on' })),
    });
    const [details] = await ownerDb()
      .select()
      .from(personDetails)
      .where(eq(personDetails.personId, person.id));
    expect(details?.phone).toBe('+994502223344');
  });

  it('take the first place where it became empty', async () => {
    await write({ email: 'a@example.org', contacts: [row('email', 'work', 'b@example.org')] });
    await write({ contacts: (await recordOf()).contacts?.map(({ visibility: _, ...contact }) => contact) });
    const record = await recordOf();
    expect([record.email, record.labels?.email, record.contacts]).toEqual([
      'b@example.org',
      'work',
      undefined,
    ]);
  });
});

it('a new member may have several contacts and a spelling for each language', async () => {
  const { slug } = await addMember(admin, {
    ...NAME,
    type: 'ordinary',
    start: '2020',
    anyway: 'on',
    names: { ru: { given: 'Али', surname: 'Казымов' }, passport: { given: 'Ali', surname: 'Kazimov' } },
    shown: { ru: 'ru', en: 'passport' },
    contacts: [row('email', 'work', 'a@example.org')] as never,
  });
  const member = await getMember(admin, { slug });
  expect(member.email).toBe('a@example.org');
  expect(member.shownNames).toMatchObject({ ru: { surname: 'Казымов' }, en: { surname: 'Kazimov' } });
  await updateMember(admin, { id: member.id, version: member.version, ...NAME });
  expect((await getMember(admin, { slug })).shownNames).toBeUndefined();
});
