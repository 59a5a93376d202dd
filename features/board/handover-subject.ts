import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { HandoverSide } from '@/db/enums';
import { handoverItems, terms } from '@/db/schema/board';
import { people } from '@/db/schema/members';
import { formatPersonName } from '@/lib/names/person-name';
import { z } from '@/lib/validation';
import type { OrganizationContext } from '@/server/context';

/** A term that is handed over, and which sides of it are the actor's own. */
export interface HandoverSubject {
  id: string;
  label: string;
  ownerAccountId: string | null;
  ownSides: HandoverSide[];
}

/**
 * The term with who leaves and who follows: both may look, and each ticks their own side. Who follows holds the same seat
 * next.
 */
export async function findHandover(
  { tx, organization, standing }: OrganizationContext,
  id: string,
): Promise<HandoverSubject | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const [term] = await tx
    .select({
      accountId: people.accountId,
      given: people.given,
      surname: people.surname,
      seatId: terms.seatId,
    })
    .from(terms)
    .innerJoin(people, and(eq(people.organizationId, terms.organizationId), eq(people.id, terms.personId)))
    .where(and(eq(terms.organizationId, organization.id), eq(terms.id, id)));
  if (!term) return null;
  const { rows } = await tx.execute<{ accountId: string | null }>(sql`
    select p.account_id as "accountId" from terms t
    join terms n on n.organization_id = t.organization_id and n.seat_id = t.seat_id and n.starts_on >= t.ends_on
    join people p on p.organization_id = n.organization_id and p.id = n.person_id
    where t.organization_id = ${organization.id} and t.id = ${id}
    order by n.starts_on limit 1`);
  const own = (accountId: string | null | undefined) =>
    standing.accountId !== null && accountId === standing.accountId;
  const ownSides: HandoverSide[] = [
    ...(own(term.accountId) ? (['leaver'] as const) : []),
    ...(own(rows[0]?.accountId) ? (['successor'] as const) : []),
  ];
  const ownerAccountId = ownSides.length > 0 ? standing.accountId : null;
  return { id, label: formatPersonName(term, 'given-first'), ownerAccountId, ownSides };
}

/** A line of a handover that is to be ticked or cleared; the actor's own only where it stands on their side. */
export async function findTick(context: OrganizationContext, { term, item }: { term: string; item: string }) {
  const { tx, organization } = context;
  const handover = await findHandover(context, term);
  const [line] = await tx
    .select({ side: handoverItems.side })
    .from(handoverItems)
    .where(and(eq(handoverItems.organizationId, organization.id), eq(handoverItems.id, item)));
  if (!handover || !line) return null;
  const isOwn = handover.ownSides.includes(line.side);
  return { ...handover, ownerAccountId: isOwn ? handover.ownerAccountId : null };
}
