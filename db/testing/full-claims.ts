import { and, eq } from 'drizzle-orm';
import { pageClaims } from '@/db/schema/organizations';
import { makeAccount, ownerDb } from './factories';

/** A claim that waits for the operator, and one of the owner that waits for them. */
export async function fillClaims(organizationId: string, ownerAccountId: string | null, canary: string) {
  const db = ownerDb();
  const owner = ownerAccountId ?? (await makeAccount()).id;
  // An account has one open claim.
  await db
    .update(pageClaims)
    .set({ state: 'refused' })
    .where(and(eq(pageClaims.organizationId, organizationId), eq(pageClaims.accountId, owner)));
  const written = { organizationId, position: canary, reason: canary, locale: 'az' as const };
  const rows = await db
    .insert(pageClaims)
    .values([
      { ...written, accountId: (await makeAccount()).id, proofEmail: `${canary}@example.org` },
      { ...written, accountId: owner, state: 'asked', question: canary },
    ])
    .returning({ id: pageClaims.id });
  return { claim: rows[0]?.id ?? '', askedClaim: rows[1]?.id ?? '' };
}
