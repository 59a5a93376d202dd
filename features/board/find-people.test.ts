import { beforeEach, describe, expect, it } from 'vitest';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { findPeople } from './queries/find-people';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

describe('finding somebody for a seat', () => {
  it('looks among all people of the organization, in any script', async () => {
    const { indexPerson } = await import('@/features/members/index-person');
    const person = await makePerson(organization.id, { given: 'Əli', surname: 'Kazımov' });
    await ownerDb().transaction((tx) => indexPerson(tx, organization.id, person.id));
    expect(await findPeople(admin, { q: 'Казымов' })).toMatchObject([
      { id: person.id, status: 'none', died: null },
    ]);
    expect(await findPeople(admin, { q: ' ' })).toEqual([]);
  });
});
