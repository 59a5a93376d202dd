import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { personDetails } from '@/db/schema/members';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { contextOf, type RequestContext } from '@/server/context';
import { chooseVisibility } from './commands/choose-visibility';
import { updateProfile } from './commands/update-profile';
import { getOwnProfile } from './queries/profile';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', { countryCode: 'RU' }));
});

describe("the person's own record", () => {
  it('takes contacts and details, and no name, spelling, birth date or number', async () => {
    const account = await makeAccount();
    const person = await makeMember(organization.id, account.id);
    await ownerDb()
      .update(personDetails)
      .set({ birthEdtf: '1970', memberNumber: 'N-7', notes: 'qeyd' })
      .where(eq(personDetails.personId, person.id));
    const own = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    const { version } = await getOwnProfile(own, undefined);
    await updateProfile(own, {
      version,
      city: 'Kazan',
      occupation: 'həkim',
      gender: 'not-said',
      education: 'Bakı Dövlət Universiteti',
      languages: ['ru', 'az', 'az'],
    });
    const [details] = await ownerDb()
      .select()
      .from(personDetails)
      .where(eq(personDetails.personId, person.id));
    expect(details).toMatchObject({
      city: 'Kazan',
      occupation: 'həkim',
      gender: 'not-said',
      education: 'Bakı Dövlət Universiteti',
      languages: ['az', 'ru'],
      birthEdtf: '1970',
      memberNumber: 'N-7',
      notes: 'qeyd',
    });
    const names = { ru: { given: 'Наргиз', surname: 'Нюмунели' } };
    await expect(updateProfile(own, { version, names } as never)).rejects.toMatchObject({ code: 'invalid' });
    await expect(updateProfile(own, { version, given: 'Başqa' } as never)).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(updateProfile(own, { version, city: 'Baku' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('lets nobody choose more than the widest, or for a field that is not theirs', async () => {
    const account = await makeAccount();
    await makeMember(organization.id, account.id);
    const own = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    await expect(chooseVisibility(own, { fields: { phone: 'public' } })).rejects.toMatchObject({
      fields: { 'fields.phone': 'visibility' },
    });
    await expect(chooseVisibility(own, { fields: { notes: 'self' } } as never)).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(chooseVisibility(admin, { fields: { phone: 'self' } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
