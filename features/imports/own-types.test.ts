import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { MEMBERSHIP_TYPES } from '@/db/enums';
import { memberships } from '@/db/schema/memberships';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { chooseMembers } from '@/features/batches/commands/choose';
import { planBatch } from '@/features/batches/commands/plan';
import { runBatch } from '@/features/batches/commands/run';
import { undoBatch } from '@/features/batches/commands/undo';
import { addMembershipType } from '@/features/members/commands/add-membership-type';
import { exportMembers } from '@/features/members/commands/export-members';
import { retireMembershipType } from '@/features/members/commands/retire-membership-type';
import { exportTable } from '@/features/members/export-file';
import { LOCALES } from '@/lib/locales';
import type { RequestContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { commitImport } from './commands/commit';
import { uploadImport } from './commands/upload';
import { getImport } from './queries/import';

let admin: RequestContext;
let organization: { id: string; slug: string };
let type: string;

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  ({ id: type } = await addMembershipType(admin, {
    texts: { az: { label: 'Dəstəkçi' }, ru: { label: 'Сторонник' } },
  }));
});

const FILE = 'Soyad;Ad;Üzvlük növü\nKazımov;Əli;dəstəkçi\nQuliyev;Vüqar;СТОРОННИК\nSəfərov;Tural;gənc\n';
const upload = (text: string) =>
  uploadImport(admin, {
    file: { name: 'a.csv', bytes: new TextEncoder().encode(text) },
    type: 'ordinary',
    start: '2024',
  });
const typesNow = async () => {
  const rows = await ownerDb()
    .select()
    .from(memberships)
    .where(eq(memberships.organizationId, organization.id));
  return rows
    .filter(({ endsOn }) => endsOn === null)
    .map((row) => row.type)
    .sort();
};

it('knows the types of the organization by every name that they have', async () => {
  const { id, counts } = await upload(FILE);
  expect(counts).toMatchObject({ new: 3, error: 0 });
  expect((await getImport(admin, { id })).rows.map(({ values }) => values.type)).toEqual([
    type,
    type,
    'youth',
  ]);
  await commitImport(admin, { id });
  expect(await typesNow()).toEqual([type, type, 'youth'].sort());
  expect((await upload(FILE)).counts).toMatchObject({ same: 3 });
  const { counts: unknown } = await upload('Soyad;Ad;Üzvlük növü\nA;B;qızıl\n');
  expect(unknown).toMatchObject({ error: 1 });
});

it('writes their names into what is exported, as they are read again', async () => {
  const { id } = await upload(FILE);
  await commitImport(admin, { id });
  const made = await exportMembers(admin, { purpose: 'letters', format: 'print', cols: 't' });
  const { lines } = await exportTable(admin, made.id);
  expect(lines.map(({ cells }) => cells.at(-1)).sort()).toEqual(['Dəstəkçi', 'Dəstəkçi', 'Gənc üzv'].sort());
});

it('sets them for many at once, and takes that back', async () => {
  const { id } = await upload(FILE);
  await commitImport(admin, { id });
  const { id: batch } = await chooseMembers(admin, {
    action: 'set-type',
    scope: 'found',
    filter: { type: 'youth' },
  });
  await planBatch(admin, { batch, action: 'set-type', type, day: '2024-05-01' });
  await runBatch(admin, { batch });
  expect(await typesNow()).toEqual([type, type, type]);
  await undoBatch(admin, { batch });
  expect(await typesNow()).toEqual([type, type, 'youth'].sort());
  await retireMembershipType(admin, { id: type });
  const { id: next } = await chooseMembers(admin, {
    action: 'set-type',
    scope: 'found',
    filter: { type: 'youth' },
  });
  await expect(
    planBatch(admin, { batch: next, action: 'set-type', type, day: '2024-05-01' }),
  ).rejects.toMatchObject({ fields: { type: 'membership-type' } });
});

it.each(LOCALES)('reads the common ones as they are exported in %s', async (locale) => {
  const labels = await translator(locale, 'labels');
  const rows = MEMBERSHIP_TYPES.map((one, i) => `A${i};B;${labels(`membershipType.${one}`)}`);
  const { id } = await upload(`Soyad;Ad;Üzvlük növü\n${rows.join('\n')}\n`);
  expect((await getImport(admin, { id })).rows.map(({ values }) => values.type)).toEqual([
    ...MEMBERSHIP_TYPES,
  ]);
});
