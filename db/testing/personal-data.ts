import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { dataLinks, erasures, retentionRules, retentionRuns } from '@/db/schema/personal-data';
import { recordViews } from '@/db/schema/record-views';
import { ownerDb } from './factories';

/** A link to the data of an account, an erasure that was asked for, and a run of a rule that waits for an admin. */
export async function fillPersonalData(
  organizationId: string,
  { personId, ownerAccountId }: { personId: string; ownerAccountId: string | null },
) {
  const db = ownerDb();
  const dataToken = randomBytes(32).toString('base64url');
  const inSomeDays = new Date(Date.now() + 5 * 86_400_000);
  if (ownerAccountId) {
    const tokenHash = createHash('sha256').update(dataToken).digest('base64url');
    await db
      .insert(dataLinks)
      .values({ organizationId, accountId: ownerAccountId, tokenHash, expiresAt: inSomeDays });
  }
  await db.insert(recordViews).values({ organizationId, personId, accountId: ownerAccountId });
  const requestId = randomUUID();
  await db
    .insert(erasures)
    .values({ organizationId, personId, requestId, origin: 'guardian', dueAt: inSomeDays });
  await db
    .insert(retentionRules)
    .values({ organizationId, kind: 'former-members', isOn: false, days: 400 })
    .onConflictDoNothing();
  const [run] = await db
    .insert(retentionRuns)
    .values({ organizationId, kind: 'former-members', found: 9, among: 10, stoppedAt: new Date() })
    .returning();
  if (!run) throw new Error('no run');
  return { dataToken, erasure: requestId, retentionRun: run.id };
}
