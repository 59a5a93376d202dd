import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { people } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { chooseMembers } from '../batches/commands/choose';
import { planBatch } from '../batches/commands/plan';
import { runBatch } from '../batches/commands/run';
import { undoBatch } from '../batches/commands/undo';
import { addMember } from '../members/commands/add';
import { updateMember } from '../members/commands/update';
import { getMember } from '../members/queries/member';
import { commitImport } from './commands/commit';
import { undoImport } from './commands/undo';
import { admin, look, organization, setUp, snapshot, upload } from './testing';

beforeEach(setUp);

const FILE = 'Soyad;Ad;Mail;Şəhər\nKazımov;Əli;;\nHəsənov;Tural;;\nƏliyeva;Leyla;leyla@example.org;Bakı\n';
const leyla = { given: 'Leyla', surname: 'Əliyeva', email: 'leyla@example.org' } as const;

async function batchOf(settings: {
  action: 'set-type' | 'end-membership';
  [field: string]: string | undefined;
}) {
  const all = await ownerDb().select().from(people).where(eq(people.organizationId, organization.id));
  const { id: batch } = await chooseMembers(admin, {
    action: settings.action,
    scope: 'ticked',
    people: all.map(({ id }) => id),
  });
  await planBatch(admin, { batch, ...settings } as never);
  await runBatch(admin, { batch });
  return batch;
}

it.each([
  { action: 'set-type' as const, type: 'honorary', day: '2025-05-01' },
  { action: 'end-membership' as const, reason: 'left', day: '2025-05-01' },
])('a change to many ($action) that was undone keeps nobody when the import is undone', async (settings) => {
  await addMember(admin, { ...leyla, type: 'ordinary', start: '2001' });
  const before = await snapshot();
  const id = await upload(FILE);
  await commitImport(admin, { id });
  const batch = await batchOf(settings);
  expect(await undoBatch(admin, { batch })).toMatchObject({ undone: 3, kept: 0 });
  await undoImport(admin, { id });
  expect((await look(id)).kept).toBe(0);
  expect(await snapshot()).toEqual(before);
});

it('keeps whoever was edited while the change to many held', async () => {
  const id = await upload(FILE);
  await commitImport(admin, { id });
  const batch = await batchOf({ action: 'set-type', type: 'honorary', day: '2025-05-01' });
  const [tural] = await ownerDb().select().from(people).where(eq(people.given, 'Tural'));
  const { id: person, version } = await getMember(admin, { slug: tural?.slug ?? '' });
  await updateMember(admin, { id: person, version, given: 'Tural', surname: 'Həsənov', city: 'Kazan' });
  await undoBatch(admin, { batch });
  await undoImport(admin, { id });
  expect((await look(id, 'kept')).rows.map(({ name }) => name)).toEqual(['Həsənov Tural']);
});

it('keeps whose membership is of another type still', async () => {
  const id = await upload(FILE);
  await commitImport(admin, { id });
  await batchOf({ action: 'set-type', type: 'honorary', day: '2025-05-01' });
  await undoImport(admin, { id });
  expect((await look(id)).kept).toBe(3);
});
