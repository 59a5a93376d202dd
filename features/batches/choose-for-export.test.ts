import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { memberExports } from '@/db/schema/exports';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { exportMembers } from '@/features/members/commands/export-members';
import { chooseForExport } from './commands/choose-for-export';
import { admin, idsOf, organization, setUp, some } from './testing';

beforeEach(setUp);

const exported = async (filter: object) => {
  const strings = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)]));
  const { id } = await exportMembers(admin, { filter: strings, purpose: 'letters', format: 'csv' });
  const [row] = await ownerDb().select().from(memberExports).where(eq(memberExports.id, id));
  return [...(row?.personIds ?? [])].sort();
};

it('takes along those who were ticked, as far as the list finds them', async () => {
  const [one, two, three] = idsOf(await some(3)) as [string, string, string];
  const filter = await chooseForExport(admin, {
    action: 'export',
    scope: 'ticked',
    people: [one, three],
    onPage: [one, two, three].join(','),
    filter: { status: 'active' },
  });
  expect(filter).toEqual({ status: 'active', chosen: `${one},${three}` });
  expect(await exported(filter)).toEqual([one, three].sort());
});

it('takes along the page, or everybody whom the list finds', async () => {
  const [one, two] = idsOf(await some(2)) as [string, string];
  const { id: other } = await makeMember(organization.id);
  const onPage = `${one},${two}`;
  const page = await chooseForExport(admin, { action: 'export', scope: 'page', onPage });
  expect(await exported(page)).toEqual([one, two].sort());
  const all = await chooseForExport(admin, { action: 'export', scope: 'found', onPage, filter: {} });
  expect(await exported(all)).toEqual([one, two, other].sort());
});

it('asks for somebody', async () => {
  await expect(chooseForExport(admin, { action: 'export', scope: 'ticked' })).rejects.toMatchObject({
    fields: { scope: 'nobody-ticked' },
  });
});
