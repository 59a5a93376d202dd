import 'server-only';
import { sql } from 'drizzle-orm';
import { formatPersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { can } from '@/server/policy/can';
import { isLastAdmin } from './asking';
import { countRows } from './erase-person';
import { isUndoable } from './rules';
import { readTraces } from './traces';
import type { ErasureCandidate, OpenErasureView } from './view';

/** The page about some people: what has been asked already, and what an erasure of the others would take. */
export async function readErasurePage(context: OrganizationContext, ids: readonly string[]) {
  const open = await readOpenErasures(context, ids);
  const asked = open.flatMap((one) => one.ids);
  const candidates = await readCandidates(
    context,
    ids.filter((id) => !asked.includes(id)),
  );
  return { open, candidates };
}

/** Each with what an erasure would take, by topic. */
async function readCandidates(
  context: OrganizationContext,
  ids: readonly string[],
): Promise<ErasureCandidate[]> {
  const people: ErasureCandidate[] = [];
  for (const id of ids) {
    const of = await readTraces(context, id);
    if (!of) continue;
    people.push({
      id,
      name: of.names[0] ?? '',
      counts: await countRows(context, of),
      accountGoes: of.accountGoes,
      hasAccount: of.accountId !== null,
      isLastAdmin: await isLastAdmin(context, id),
    });
  }
  return people;
}

interface Row extends Record<string, unknown> {
  request: string;
  person: string;
  given: string;
  surname: string;
  askedAt: string;
  dueAt: string;
}

/**
 * What has been asked and is not done, for some people or for all; those who were asked for together are one. Of the others who
 * were, only admins learn.
 */
export async function readOpenErasures(
  { tx, organization, now, standing }: OrganizationContext,
  ids: readonly string[] | null,
): Promise<OpenErasureView[]> {
  const asked = sql`${sql.param([...(ids ?? [])])}::uuid[]`;
  const { rows } = await tx.execute<Row>(sql`
    select e.request_id as request, p.id as person, p.given, p.surname, e.asked_at as "askedAt", e.due_at as "dueAt"
    from erasures e join people p on p.organization_id = e.organization_id and p.id = e.person_id
    where e.organization_id = ${organization.id} and e.undone_at is null and e.done_at is null
      and ${
        ids === null
          ? sql`true`
          : !can(standing, 'erasure:list')
            ? sql`e.person_id = any (${asked})`
            : sql`e.request_id in (
        select o.request_id from erasures o where o.organization_id = e.organization_id
          and o.person_id = any (${asked}) and o.undone_at is null and o.done_at is null)`
      }
    order by e.due_at, e.request_id, p.sort_key`);
  const requests = new Map<string, OpenErasureView>();
  for (const row of rows) {
    const dueAt = new Date(row.dueAt);
    const known = requests.get(row.request) ?? {
      request: row.request,
      ids: [],
      names: [],
      askedAt: new Date(row.askedAt),
      dueAt,
      isUndoable: isUndoable({ dueAt, undoneAt: null, doneAt: null }, now),
    };
    known.ids.push(row.person);
    known.names.push(formatPersonName(row, 'given-first'));
    requests.set(row.request, known);
  }
  return [...requests.values()];
}
