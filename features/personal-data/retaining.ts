import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { RetentionKind } from '@/db/enums';
import { retentionRules } from '@/db/schema/personal-data';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { askFor } from './asking';
import { emptyAnswers } from './finding';
import { type RetentionRule, rulesThatHold } from './retention-rules';

/** The rules that hold in an organization. */
export async function readRules({
  tx,
  organization,
}: OrganizationContext): Promise<Record<RetentionKind, RetentionRule>> {
  return rulesThatHold(
    await tx
      .select({ kind: retentionRules.kind, isOn: retentionRules.isOn, days: retentionRules.days })
      .from(retentionRules)
      .where(eq(retentionRules.organizationId, organization.id)),
  );
}

/**
 * Does what a rule says to what it found. People are not deleted here: their erasure is asked for, like anybody's, so that there
 * are seven days to undo it. Gives how many it was done to.
 */
export async function carryOut(
  context: OrganizationContext,
  kind: RetentionKind,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  if (kind === 'event-answers') await emptyAnswers(context, ids);
  if (kind === 'former-members') {
    let people = 0;
    for (const id of ids) people += await askForOne(context, id);
    return people;
  }
  return ids.length;
}

/** Each for themselves: people who left long ago have nothing to do with each other. Who may not go stays, and keeps nobody else. */
const askForOne = (context: OrganizationContext, id: string): Promise<number> =>
  askFor(context, [{ id, origin: 'retention' }]).then(
    ({ people }) => people,
    (error: unknown) => {
      if (error instanceof Refusal) return 0;
      throw error;
    },
  );

/** How many people the organization knows: what a run is measured by. */
export async function countPeople({ tx, organization }: OrganizationContext): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(sql`
    select count(*)::integer as n from people where organization_id = ${organization.id}`);
  return rows[0]?.n ?? 0;
}
