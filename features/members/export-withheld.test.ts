import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { people, personDetails, personVisibilities } from '@/db/schema/members';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { contextOf } from '@/server/context';
import { exportMembers } from './commands/export-members';
import { admin, bytesOf, organization, PURPOSE, setUp } from './export-testing';
import { listOwnExports } from './queries/exports';

beforeAll(setUp);

describe('what a member hides', () => {
  it('stays out of the file, also when it was hidden after the export', async () => {
    const { id } = await exportMembers(admin, { ...PURPOSE, cols: 'c' });
    const [person] = await ownerDb()
      .select({ id: personDetails.personId })
      .from(personDetails)
      .where(eq(personDetails.email, 'ali@example.org'));
    const row = { organizationId: organization.id, personId: person?.id ?? '', field: 'email' };
    await ownerDb()
      .insert(personVisibilities)
      .values({ ...row, visibility: 'self' });
    expect((await bytesOf(admin, id)).toString('utf8')).not.toContain('ali@example.org');
    await ownerDb().delete(personVisibilities).where(eq(personVisibilities.personId, row.personId));
    expect((await bytesOf(admin, id)).toString('utf8')).toContain('ali@example.org');
  });

  it('is told to them: in which exports they were, and what for', async () => {
    const made = await organizationWith('admin');
    const account = await makeAccount();
    await makeMember(made.organization.id, account.id);
    const other = await makeAccount();
    const otherPerson = await makeMember(made.organization.id, other.id);
    await ownerDb().update(people).set({ surname: 'Başqa' }).where(eq(people.id, otherPerson.id));
    const as = (who: typeof account) =>
      contextOf({ ...who, sessionId: 'none', isConfirmed: true }, 'az', made.organization.slug);
    expect(await listOwnExports(await as(account), undefined)).toEqual([]);
    await ownerDb()
      .update(personDetails)
      .set({ city: 'Bakı' })
      .where(eq(personDetails.personId, otherPerson.id));
    await exportMembers(made.request, { ...PURPOSE, filter: { city: 'Bakı' }, note: 'gəzinti' });
    expect(await listOwnExports(await as(account), undefined)).toEqual([]);
    expect(await listOwnExports(await as(other), undefined)).toMatchObject([
      { by: 'account', purpose: 'letters', note: 'gəzinti', format: 'csv' },
    ]);
    await expect(listOwnExports(made.request, undefined)).rejects.toMatchObject({ code: 'not-found' });
  });
});
