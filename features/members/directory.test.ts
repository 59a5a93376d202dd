import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { personVisibilities } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { makeAccount, makeConsents, makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { contextOf } from '@/server/context';
import { addMember } from './commands/add';
import { indexPerson } from './index-person';
import { listDirectory } from './queries/directory';

describe('what members share with members', () => {
  it('is found by the name only, and never by what is hidden', async () => {
    const { organization } = await organizationWith(null);
    const account = await makeAccount();
    await makeMember(organization.id, account.id);
    const member = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    const { request: admin } = { request: await signedIn(organization, 'admin') };
    const { id } = await addMember(admin, {
      given: 'Əli',
      surname: 'Kazımov',
      patronymic: 'Səfər oğlu',
      type: 'ordinary',
      start: '2019',
      email: 'ali@example.org',
      names: { former: { given: 'Əli', surname: 'Köhnəli' } },
    });
    await makeConsents(organization.id, id);
    const find = async (q: string) => (await listDirectory(member, { q })).members.map((person) => person.id);
    expect(await find('Али Казымов')).toEqual([id]);
    for (const hidden of ['Köhnəli', 'Səfər', 'ali@example.org']) expect(await find(hidden)).toEqual([]);
    const hide = async (field: string, visibility: 'members' | 'board') =>
      ownerDb()
        .insert(personVisibilities)
        .values({ organizationId: organization.id, personId: id, field, visibility })
        .onConflictDoUpdate({
          target: [personVisibilities.organizationId, personVisibilities.personId, personVisibilities.field],
          set: { visibility },
        });
    await hide('email', 'members');
    expect(await find('ali@example.org')).toEqual([id]);
    await hide('name', 'board');
    expect(await find('ali@example.org')).toEqual([]);
    expect(await find('Казымов')).toEqual([]);
    expect((await listDirectory(member, { after: id })).members).toHaveLength(1);
  });

  it('leaves out former members and people who never were', async () => {
    const { organization } = await organizationWith(null);
    const account = await makeAccount();
    const own = await makeMember(organization.id, account.id);
    const former = await makeMember(organization.id);
    await makePerson(organization.id);
    await ownerDb()
      .update(memberships)
      .set({ endsOn: '2021-01-01' })
      .where(and(eq(memberships.personId, former.id), eq(memberships.organizationId, organization.id)));
    const member = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    const found = await listDirectory(member, {});
    expect(found.members.map(({ id }) => id)).toEqual([own.id]);
    expect(found.found.count).toBe(1);
    await ownerDb().transaction((tx) => indexPerson(tx, organization.id, own.id));
  });
});
