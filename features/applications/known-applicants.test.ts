import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { personContacts } from '@/db/schema/contacts';
import { people, personDetails, personVisibilities } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { invitations } from '@/db/schema/organizations';
import { makeAccount, makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { indexPerson } from '@/features/members/index-person';
import { listMembers } from '@/features/members/queries/list';
import { getMember } from '@/features/members/queries/member';
import { listInput } from '@/features/members/schema';
import { acceptApplication } from './commands/accept';
import { attachApplication } from './commands/attach';
import { detachApplication } from './commands/detach';
import { getApplication } from './queries/manage';
import { admin, confirmed, mails, organization, setUp, stored } from './testing';

beforeEach(setUp);

describe('somebody who may be known', () => {
  const known = async (values: Partial<typeof personDetails.$inferInsert> = { city: null }) => {
    const person = await makePerson(organization.id, { given: 'Aysel', surname: 'Ərizəçi' });
    await ownerDb().update(personDetails).set(values).where(eq(personDetails.personId, person.id));
    await ownerDb().transaction((tx) => indexPerson(tx as never, organization.id, person.id));
    return person;
  };

  it('is shown beside the application, in whatever script, with what speaks for it', async () => {
    const same = await known({ email: 'aysel@example.org', birthEdtf: '1990' });
    const namesake = await known();
    const { id } = await confirmed({ given: 'Айсел', surname: 'Аризачи', email: 'aysel@example.org' });
    const { likely } = await getApplication(admin, { id });
    expect(likely.map((person) => [person.id, person.reasons])).toEqual([
      [same.id, ['name', 'birth', 'email']],
      [namesake.id, ['name']],
    ]);
  });

  it('is found by a further mail or phone, unless it is hidden from admins', async () => {
    const person = await makeMember(organization.id);
    const contact = { organizationId: organization.id, personId: person.id, label: 'work' } as const;
    await ownerDb()
      .insert(personContacts)
      .values([
        { ...contact, kind: 'phone', value: '+79000001241', visibility: 'admins' },
        { ...contact, kind: 'email', value: 'second@example.org', visibility: 'admins' },
        { ...contact, kind: 'phone', value: '+79000001242', visibility: 'self' },
        { ...contact, kind: 'email', value: 'secret@example.org', visibility: 'self' },
      ]);
    const likelyFor = async (values: Record<string, unknown>) => {
      const { id } = await confirmed(values);
      const { likely } = await getApplication(admin, { id });
      return { id, likely: likely.map((one) => [one.id, one.reasons]) };
    };
    const { id, likely } = await likelyFor({ phone: '8 900 000-12-41' });
    expect(likely).toEqual([[person.id, ['phone']]]);
    const asked = acceptApplication(admin, { id, type: 'ordinary', start: '2024' });
    await expect(asked).rejects.toMatchObject({ fields: { anyway: 'confirm-not-duplicate' } });
    const both = await likelyFor({ email: 'Second@example.org', phone: '+79000001241' });
    expect(both.likely).toEqual([[person.id, ['email', 'phone']]]);
    const hidden = await likelyFor({ email: 'secret@example.org', phone: '+79000001242' });
    expect(hidden.likely).toEqual([]);
    await acceptApplication(admin, { id: hidden.id, type: 'ordinary', start: '2024' });
    expect(await stored(hidden.id)).toMatchObject({ state: 'accepted' });
  });

  it('whose first mail or phone is hidden from admins is not found by it', async () => {
    const person = await makeMember(organization.id);
    const ofPerson = eq(personDetails.personId, person.id);
    await ownerDb()
      .update(personDetails)
      .set({ email: 'first@example.org', phone: '+79000001241' })
      .where(ofPerson);
    const own = { organizationId: organization.id, personId: person.id, visibility: 'self' } as const;
    await ownerDb()
      .insert(personVisibilities)
      .values({ ...own, field: 'phone' });
    const { id } = await confirmed({ email: 'first@example.org', phone: '+79000001241' });
    const reasons = async () =>
      (await getApplication(admin, { id })).likely.map((one) => [one.id, one.reasons]);
    expect(await reasons()).toEqual([[person.id, ['email']]]);
    await ownerDb()
      .insert(personVisibilities)
      .values({ ...own, field: 'email' });
    expect(await reasons()).toEqual([]);
  });

  it('is asked about before a second record is made', async () => {
    await known();
    const { id } = await confirmed();
    const accept = { id, type: 'ordinary' as const, start: '2024' };
    await expect(acceptApplication(admin, accept)).rejects.toMatchObject({
      fields: { anyway: 'confirm-not-duplicate' },
    });
    expect(await stored(id)).toMatchObject({ state: 'open' });
    await acceptApplication(admin, { ...accept, anyway: 'on' });
    const found = await listMembers(admin, listInput.parse({ status: 'active' }));
    expect(found.members).toHaveLength(1);
  });

  it('keeps the one record: what it lacks is filled in, what it says stays; nobody else is invited to it', async () => {
    const person = await known({ email: 'mine@example.org', city: 'Kazan' });
    const { id } = await confirmed({ email: 'impostor@example.org', city: 'Moskva' });
    await attachApplication(admin, { id, person: person.id });
    expect((await getApplication(admin, { id })).person).toMatchObject({ id: person.id, isInvitable: false });
    const applicants = await listMembers(admin, listInput.parse({ status: 'applicant' }));
    expect(applicants.members).toMatchObject([{ id: person.id, status: 'applicant' }]);
    await detachApplication(admin, { id });
    expect((await listMembers(admin, listInput.parse({ status: 'applicant' }))).members).toEqual([]);
    await attachApplication(admin, { id, person: person.id });

    const accepted = await acceptApplication(admin, { id, type: 'ordinary', start: '2024' });
    expect(accepted.id).toBe(person.id);
    expect(await getMember(admin, { slug: person.slug })).toMatchObject({
      status: 'active',
      email: 'mine@example.org',
      city: 'Kazan',
      birth: '1990',
    });
    const invited = await ownerDb().select().from(invitations).where(eq(invitations.personId, person.id));
    expect(invited).toEqual([]);
    expect((await mails()).at(-1)?.text).not.toContain('/invitations/');
  });

  it('who is a member already stays one, and the claimed record stays with its account', async () => {
    const account = await makeAccount();
    const member = await makeMember(organization.id, account.id);
    const { id } = await confirmed();
    await attachApplication(admin, { id, person: member.id });
    await acceptApplication(admin, { id });
    const rows = await ownerDb().select().from(memberships).where(eq(memberships.personId, member.id));
    expect(rows).toMatchObject([{ startsOn: '2020-01-01' }]);
    const [person] = await ownerDb().select().from(people).where(eq(people.id, member.id));
    expect(person?.accountId).toBe(account.id);
  });

  it('is never somebody of another organization', async () => {
    const neighbour = await organizationWith('admin', { acceptsApplications: true });
    const foreign = await makePerson(neighbour.organization.id, { given: 'Aysel', surname: 'Ərizəçi' });
    const { id } = await confirmed();
    expect((await getApplication(admin, { id })).likely).toEqual([]);
    await expect(attachApplication(admin, { id, person: foreign.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(getApplication(neighbour.request, { id })).rejects.toMatchObject({ code: 'not-found' });
  });
});
