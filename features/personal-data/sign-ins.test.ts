import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { journal } from '@/db/schema/kernel';
import { makeAccount, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { retentionJob } from './jobs';
import { FIXED_DAYS } from './retention-rules';

const DAY_MS = 86_400_000;

it('who signed in when is forgotten after its days, and nothing else of the journal', async () => {
  const { organization } = await organizationWith('admin');
  const account = await makeAccount();
  const limit = FIXED_DAYS['sign-ins'];
  const entry = (action: string, days: number, organizationId: string | null = null) => ({
    organizationId,
    action,
    actorKind: 'account',
    actorId: account.id,
    actorName: '',
    subjectType: 'account',
    subjectId: account.id,
    at: new Date(Date.now() - days * DAY_MS),
  });
  await ownerDb()
    .insert(journal)
    .values([
      entry('account.sign-in', limit + 1),
      entry('account.redeem-sign-in-link', limit + 1),
      entry('account.sign-in', limit - 1),
      entry('account.change-password', limit + 1),
      entry('member.update', limit + 1, organization.id),
    ]);
  await retentionJob.run();
  const { rows } = await ownerDb().execute<{ action: string }>(sql`
    select action from journal where subject_id = ${account.id} order by action`);
  expect(rows.map(({ action }) => action)).toEqual([
    'account.change-password',
    'account.sign-in',
    'member.update',
  ]);
});
