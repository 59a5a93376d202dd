import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { batches } from '@/db/schema/batches';
import { findGroup } from '@/features/groups/group';
import { readPeople } from '@/features/members/people';
import { viewerOf } from '@/features/members/scope';
import { invitationUrl } from '@/features/organizations/invitations';
import { isUuid } from '@/features/organizations/schema';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { isBatch, settingsOf } from '../batch';
import { countSelected } from '../planned';
import { canBeUndone, DOING, LEFT_OUT, undoableUntil } from '../rules';
import type { BatchPageInput } from '../schema';
import type { BatchPerson, BatchView, Shown } from '../view';

const PAGE_SIZE = 50;

/** A batch: how it stands, and the people of one outcome in pages. */
export const getBatch = query({
  permission: 'batch:run',
  subject: (context, { id }: { id: string } & BatchPageInput) => findBatch(context, id),
  run: async (context, { show: asked, page: wanted = 1 }, batch): Promise<BatchView> => {
    const { id, action, state, doneAt, worked } = batch;
    const settings = settingsOf(batch);
    const group = settings?.action === 'add-to-group' ? await findGroup(context, settings.group) : null;
    const counts = state === 'chosen' ? {} : countsOf(batch);
    const show = shownOf(counts, asked);
    const pages = Math.max(1, Math.ceil((show ? (counts[show] ?? 0) : 0) / PAGE_SIZE));
    const page = Math.min(wanted, pages);
    return {
      ...{ id, action, state, settings, counts, worked, doneAt, show, page, pages },
      group: group && { id: group.id, name: group.name, ...(group.lang ? { lang: group.lang } : {}) },
      chosen: state === 'chosen' ? await countSelected(context, batch) : sum(batch.counts),
      isFound: 'filter' in batch.selection,
      undoableUntil: canBeUndone(batch, context.now) ? undoableUntil(doneAt) : null,
      people: show ? await peopleOf(context, id, show, (page - 1) * PAGE_SIZE) : [],
    };
  },
});

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** Without plan and undo data: they are long. */
async function findBatch({ tx, organization }: OrganizationContext, id: string) {
  if (!isUuid(id)) return null;
  const [row] = await tx
    .select({
      id: batches.id,
      action: batches.action,
      state: batches.state,
      selection: batches.selection,
      settings: batches.settings,
      counts: batches.counts,
      worked: batches.worked,
      doneAt: batches.doneAt,
      done: sql<number>`jsonb_array_length(${batches.undo})`,
      kept: sql<number>`jsonb_array_length(${batches.kept})`,
    })
    .from(batches)
    .where(isBatch(organization.id, id));
  return row ?? null;
}

function countsOf({ counts, state, worked, done, kept }: NonNullable<Awaited<ReturnType<typeof findBatch>>>) {
  const isWorked = state !== 'planned';
  const found: BatchView['counts'] = { ...counts };
  if (isWorked && worked > done) found.skipped = worked - done;
  if (kept > 0) found.kept = kept;
  return found;
}

/** What was asked for, else what has been kept or done, else why nothing is. */
function shownOf(counts: BatchView['counts'], asked: Shown | undefined): Shown | null {
  if (asked && counts[asked]) return asked;
  const order: readonly Shown[] = ['kept', ...DOING, 'skipped', ...LEFT_OUT];
  return order.find((one) => counts[one]) ?? null;
}

const PLANNED = sql`select e.value->>'person' as person, e.nr from batches b,
  jsonb_array_elements(b.plan) with ordinality e (value, nr)`;

/** The ids of one outcome, in the order of the list. */
function idsOf(show: Shown, of: SQL): SQL {
  if (show === 'kept') {
    return sql`select e.value as person, e.nr from batches b,
      jsonb_array_elements_text(b.kept) with ordinality e (value, nr) where ${of}`;
  }
  if (show === 'skipped') {
    return sql`${PLANNED} where ${of} and e.value->>'outcome' in ('do', 'mail', 'link')
      and e.value->>'person' not in (select u->>'person' from batches b, jsonb_array_elements(b.undo) u where ${of})
      order by e.nr
      limit (select greatest(0, b.worked - jsonb_array_length(b.undo)) from batches b where ${of})`;
  }
  return sql`${PLANNED} where ${of} and e.value->>'outcome' = ${show}`;
}

async function peopleOf(
  context: OrganizationContext,
  batch: string,
  show: Shown,
  from: number,
): Promise<BatchPerson[]> {
  const { tx, organization } = context;
  const of = sql`b.organization_id = ${organization.id} and b.id = ${batch}`;
  const { rows } = await tx.execute<{ person: string }>(sql`
    select person from (${idsOf(show, of)}) found order by nr limit ${PAGE_SIZE} offset ${from}`);
  const ids = rows.map(({ person }) => person);
  const people = await readPeople(tx, organization.id, ids, viewerOf(context));
  const urls = show === 'link' ? await linksOf(context, of, ids) : new Map<string, string>();
  return people.map((person) => ({ person, url: urls.get(person.id) ?? null }));
}

/** The links of this batch that nobody has used yet, to hand over. */
async function linksOf({ tx, organization }: OrganizationContext, of: SQL, ids: readonly string[]) {
  const { rows } = await tx.execute<{ person: string; link: string; locale: Locale }>(sql`
    select i.person_id as person, l.id as link, i.locale
    from invitations i join links l on l.organization_id = i.organization_id and l.invitation_id = i.id
    where i.organization_id = ${organization.id} and i.person_id = any (${sql.param([...ids])}::uuid[])
      and i.accepted_at is null and i.revoked_at is null and i.expires_at > now() and l.revoked_at is null
      and i.id in (select (u->>'made')::uuid from batches b, jsonb_array_elements(b.undo) u where ${of})`);
  return new Map(rows.map(({ person, link, locale }) => [person, invitationUrl(link, locale)]));
}
