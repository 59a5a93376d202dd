import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ErasureOrigin } from '@/db/enums';
import { people } from '@/db/schema/members';
import { erasures } from '@/db/schema/personal-data';
import { setHidden } from '@/features/statements/hideable';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { rememberHiding } from '@/server/hidden-list';
import { grantHolds } from '@/server/policy/grant-holds';
import { dueAt } from './rules';

/** Erasures of one organization are asked for one after the other, so that two admins cannot both be "not the last one". */
async function inTurn({ tx, organization }: OrganizationContext): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`erasures:${organization.id}`}, 0))`);
}

/** Whether nobody would be left to run the organization; who is to be erased as well does not count. */
export async function isLastAdmin(
  { tx, organization }: OrganizationContext,
  personId: string,
): Promise<boolean> {
  const { rows } = await tx.execute<{ isAdmin: boolean; others: number }>(sql`
    select coalesce(bool_or(access_grants.account_id = p.account_id), false) as "isAdmin",
      count(*) filter (where access_grants.account_id <> p.account_id and a.disabled_at is null and not exists (
        select from people o join erasures e on e.organization_id = o.organization_id and e.person_id = o.id
        where o.organization_id = access_grants.organization_id and o.account_id = access_grants.account_id
          and e.undone_at is null and e.done_at is null))::integer as others
    from people p
    join access_grants on access_grants.organization_id = p.organization_id and access_grants.role = 'admin' and ${grantHolds}
    join accounts a on a.id = access_grants.account_id
    where p.organization_id = ${organization.id} and p.id = ${personId} and p.account_id is not null`);
  const [found] = rows;
  return Boolean(found?.isAdmin) && found?.others === 0;
}

/**
 * "Nobody but administrators sees it any more" is what safe mode means (ADR 17), wherever people are shown. Marked by the very
 * moment of the asking, so that only this is taken back when the erasure is. Public texts stay as they will stand afterwards.
 */
const hideFromOthers = ({ tx, organization, now }: OrganizationContext, id: string) =>
  tx
    .update(people)
    .set({ safeByAdminAt: now })
    .where(and(eq(people.organizationId, organization.id), eq(people.id, id), isNull(people.safeByAdminAt)));

/** Takes that back for erasures that are undone; a safe mode that somebody chose stays. */
export const showToOthers = ({ tx, organization }: OrganizationContext, ids: readonly string[]) =>
  tx.execute(sql`
    update people p set safe_by_admin_at = null from erasures e
    where e.organization_id = ${organization.id} and e.id = any (${sql.param([...ids])}::uuid[])
      and p.organization_id = e.organization_id and p.id = e.person_id and p.safe_by_admin_at = e.asked_at`);

/** Asks for the erasure of people; who is asked for twice stays as asked first. Hidden from everybody but admins at once. */
export async function askFor(
  context: OrganizationContext,
  ids: readonly { id: string; origin: ErasureOrigin }[],
): Promise<{ request: string; people: number }> {
  const { tx, organization, now } = context;
  await inTurn(context);
  const request = randomUUID();
  let asked = 0;
  for (const { id, origin } of ids) {
    const [person] = await tx
      .select({ hiddenAt: people.hiddenAt })
      .from(people)
      .where(and(eq(people.organizationId, organization.id), eq(people.id, id)))
      .for('update');
    const open = await tx
      .select({ id: erasures.id })
      .from(erasures)
      .where(
        and(
          eq(erasures.organizationId, organization.id),
          eq(erasures.personId, id),
          isNull(erasures.undoneAt),
          isNull(erasures.doneAt),
        ),
      );
    if (!person || open.length > 0) continue;
    if (await isLastAdmin(context, id)) throw new Refusal('conflict', 'erasure-last-admin');
    await tx.insert(erasures).values({
      organizationId: organization.id,
      personId: id,
      requestId: request,
      origin,
      askedAt: now,
      dueAt: dueAt(now),
      hides: person.hiddenAt === null,
    });
    if (person.hiddenAt === null) await setHidden(context, 'person', id, true);
    await hideFromOthers(context, id);
    await rememberHiding(context, 'erasure', id, true);
    asked += 1;
  }
  if (asked === 0) throw new Refusal('conflict', 'erasure-asked-already');
  return { request, people: asked };
}
