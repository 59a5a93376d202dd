import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { MEMBERSHIP_TYPES } from '@/db/enums';
import { journal } from '@/db/schema/kernel';
import { memberships } from '@/db/schema/memberships';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addMember } from './commands/add';
import { addMembershipType } from './commands/add-membership-type';
import { renameMembershipType } from './commands/rename-membership-type';
import { restoreMembershipType } from './commands/restore-membership-type';
import { retireMembershipType } from './commands/retire-membership-type';
import { startMembership } from './commands/start-membership';
import { listMembers } from './queries/list';
import { getMember } from './queries/member';
import { listKeptTypes, listMembershipTypes } from './queries/membership-types';
import { listInput } from './schema';
import { typeName, typeOptions } from './type-names';

const ALI = { given: 'Əli', surname: 'Kazımov', start: '2019' } as const;
const labels = (key: string) => key;

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

const supporter = () => addMembershipType(admin, { texts: { az: { label: 'Dəstəkçi' } } });

describe('a membership type of one’s own', () => {
  it('is given, found, renamed, and kept by whoever has it when it is retired', async () => {
    const { id: type } = await supporter();
    const { slug } = await addMember(admin, { ...ALI, type });
    const nameOf = async () => {
      const row = (await getMember(admin, { slug })).memberships?.[0];
      return typeName(row?.type ?? '', row?.typeTexts, 'ru', labels);
    };
    expect(await nameOf()).toEqual({ text: 'Dəstəkçi', lang: 'az' });
    expect((await listMembers(admin, listInput.parse({ type }))).members).toHaveLength(1);
    expect((await listMembers(admin, listInput.parse({ type: 'youth' }))).members).toHaveLength(0);
    await renameMembershipType(admin, {
      id: type,
      texts: { az: { label: 'Dəstəkçi üzv' }, ru: { label: 'Сторонник' } },
    });
    expect(await nameOf()).toEqual({ text: 'Сторонник' });
    const kept = await listKeptTypes(admin, undefined);
    expect(kept.own).toMatchObject([{ id: type, people: 1, isRetired: false }]);
    expect(kept.common).toEqual(MEMBERSHIP_TYPES.map((id) => ({ id, people: 0 })));

    await retireMembershipType(admin, { id: type });
    expect(await nameOf()).toEqual({ text: 'Сторонник' });
    const other = await makePerson(organization.id);
    const again = () => startMembership(admin, { id: other.id, type, start: '2020' });
    await expect(again()).rejects.toMatchObject({ fields: { type: 'membership-type' } });
    await restoreMembershipType(admin, { id: type });
    await again();
    const written = await ownerDb()
      .select()
      .from(journal)
      .where(eq(journal.organizationId, organization.id))
      .orderBy(journal.at);
    expect(
      written.map(({ action }) => action).filter((action) => action.startsWith('membership-type')),
    ).toEqual([
      'membership-type.create',
      'membership-type.rename',
      'membership-type.retire',
      'membership-type.restore',
    ]);
  });

  it('needs a name that no other one has', async () => {
    await expect(addMembershipType(admin, { texts: { az: { label: '  ' } } })).rejects.toMatchObject({
      code: 'invalid',
    });
    await supporter();
    const twice = addMembershipType(admin, {
      texts: { ru: { label: 'дəстəкчи' }, en: { label: 'DƏSTƏKÇİ' } },
    });
    await expect(twice).rejects.toMatchObject({ fields: { 'texts.en.label': 'type-name-taken' } });
    expect(await listMembershipTypes(admin, undefined)).toHaveLength(1);
  });

  it('is of one organization only', async () => {
    const { id: type } = await supporter();
    const { request: neighbour } = await organizationWith('admin');
    await expect(addMember(neighbour, { ...ALI, type })).rejects.toMatchObject({
      fields: { type: 'membership-type' },
    });
    expect(await listMembershipTypes(neighbour, undefined)).toEqual([]);
    await expect(retireMembershipType(neighbour, { id: type })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is refused by the database, too, where there is none', async () => {
    const person = await makePerson(organization.id);
    const row = { organizationId: organization.id, personId: person.id, startsOn: '2020-01-01' };
    for (const type of ['gold', '00000000-0000-4000-8000-000000000000']) {
      await expect(
        ownerDb()
          .insert(memberships)
          .values({ ...row, type }),
      ).rejects.toThrow();
    }
  });

  it('is made by admins only', async () => {
    const editor = await signedIn(organization, 'editor');
    await expect(addMembershipType(editor, { texts: { az: { label: 'X' } } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('what may be chosen', () => {
  const types = [
    { id: 'a', texts: [{ locale: 'az', label: 'Bir' }], isRetired: false },
    { id: 'b', texts: [{ locale: 'ru', label: 'Два' }], isRetired: true },
  ] as const;

  it.each([
    [false, ['ordinary', 'youth', 'honorary', 'family', 'a']],
    [true, ['ordinary', 'youth', 'honorary', 'family', 'a', 'b']],
  ])('with retired ones: %s', (withRetired, values) => {
    const own = types.map((type) => ({ ...type, texts: [...type.texts] }));
    expect(typeOptions(own, 'az', labels, { withRetired }).map(({ value }) => value)).toEqual(values);
  });
});
