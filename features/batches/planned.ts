import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { PlannedPerson } from '@/db/schema/batches';
import { listCondition } from '@/features/members/filters';
import { listInput } from '@/features/members/schema';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';
import type { Batch } from './batch';
import { isOneOf, readFacts } from './facts';
import { type BatchSettings, isDoing, outcomeOf } from './rules';

/** Whom a selection means: those ticked, or whomever the filter finds at this moment. */
export async function selected(
  context: OrganizationContext,
  { selection }: Pick<Batch, 'selection'>,
): Promise<SQL> {
  if ('people' in selection) return isOneOf(selection.people);
  const { tx, organization } = context;
  return listCondition(tx, organization.id, listInput.parse(selection.filter), today(context));
}

/** How many people a selection means. */
export async function countSelected(context: OrganizationContext, batch: Pick<Batch, 'selection'>) {
  const { tx, organization } = context;
  const { rows } = await tx.execute<{ count: number }>(sql`select count(*)::integer as count from people p
    where p.organization_id = ${organization.id} and ${await selected(context, batch)}`);
  return rows[0]?.count ?? 0;
}

/** What will happen to each of the people that fulfil a condition. */
export async function planFor(
  context: OrganizationContext,
  condition: SQL,
  settings: BatchSettings,
): Promise<PlannedPerson[]> {
  const day = today(context);
  const facts = await readFacts(context, condition, settings);
  return facts.map((one) => {
    const outcome = outcomeOf(settings, one, day);
    const isAboutMembership = settings.action === 'set-type' || settings.action === 'end-membership';
    const membership = isAboutMembership && isDoing(outcome) ? one.membership?.id : undefined;
    return { person: one.person, outcome, ...(membership ? { membership } : {}) };
  });
}

export const doingOf = (plan: readonly PlannedPerson[]) => plan.filter(({ outcome }) => isDoing(outcome));

/** Those of whom the plan says today what it said when it was shown. */
export async function stillAsPlanned(
  context: OrganizationContext,
  planned: readonly PlannedPerson[],
  settings: BatchSettings,
): Promise<PlannedPerson[]> {
  const ids = planned.map(({ person }) => person);
  const now = new Map((await planFor(context, isOneOf(ids), settings)).map((one) => [one.person, one]));
  return planned.filter(({ person, outcome, membership }) => {
    const one = now.get(person);
    return one?.outcome === outcome && one.membership === membership;
  });
}
