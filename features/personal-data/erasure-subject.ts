import 'server-only';
import { sql } from 'drizzle-orm';
import { wardsOf } from '@/features/households/wards';
import { isUuid } from '@/features/organizations/schema';
import { formatPersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { can } from '@/server/policy/can';

interface OpenErasure extends Record<string, unknown> {
  id: string;
  personId: string | null;
  hides: boolean;
  dueAt: Date;
  undoneAt: Date | null;
  doneAt: Date | null;
}

interface Row extends OpenErasure {
  accountId: string | null;
  given: string;
  surname: string;
}

/**
 * The open erasures that were asked for together, locked: all of them for an admin, and for everybody else their own and those of
 * whom they act for. Nobody undoes an erasure of somebody else only because both were asked for together; null where none is left.
 */
export async function lockRequest(context: OrganizationContext, request: string) {
  const { tx, organization, standing } = context;
  if (!isUuid(request)) return null;
  const { rows } = await tx.execute<Row>(sql`
    select e.id, e.person_id as "personId", e.hides, e.due_at as "dueAt", e.undone_at as "undoneAt", e.done_at as "doneAt",
      p.account_id as "accountId", p.given, p.surname
    from erasures e join people p on p.organization_id = e.organization_id and p.id = e.person_id
    where e.organization_id = ${organization.id} and e.request_id = ${request} and e.undone_at is null and e.done_at is null
    order by e.asked_at, e.id for update of e`);
  const wards = await wardsOf(context);
  const theirs = rows.filter(
    ({ accountId, personId }) =>
      (accountId !== null && accountId === standing.accountId) || wards.includes(personId ?? ''),
  );
  const undone = can(standing, 'erasure:list') ? rows : theirs;
  const [first] = undone;
  if (!first?.personId) return null;
  return {
    rows: undone.map((row) => ({ ...row, dueAt: new Date(row.dueAt) })),
    id: first.personId,
    label: formatPersonName(first, 'given-first'),
    ownerAccountId: theirs.length > 0 ? standing.accountId : null,
  };
}
