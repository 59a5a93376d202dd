import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { CorrectionState } from '@/db/enums';
import { correctionRequests } from '@/db/schema/organizations';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';

type Correction = typeof correctionRequests.$inferSelect;

/** The request, locked: of two who answer it, one is told that it is answered already. */
export async function findCorrection(
  { tx, organization }: OrganizationContext,
  id: string,
): Promise<Correction | null> {
  const [row] = await tx
    .select()
    .from(correctionRequests)
    .where(and(eq(correctionRequests.organizationId, organization.id), eq(correctionRequests.id, id)))
    .for('update');
  return row ?? null;
}

/** Closes an open request with what is said to whoever asked. */
export async function closeCorrection(
  { tx, organization, now, standing }: OrganizationContext,
  correction: Correction,
  state: Exclude<CorrectionState, 'open'>,
  answer: string,
): Promise<void> {
  if (correction.state !== 'open') throw new Refusal('conflict', 'already-answered');
  await tx
    .update(correctionRequests)
    .set({ state, answer, answeredAt: now, answeredBy: standing.accountId })
    .where(
      and(eq(correctionRequests.organizationId, organization.id), eq(correctionRequests.id, correction.id)),
    );
}
