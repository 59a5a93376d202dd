import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { personColumns } from '../catalog';
import { findPair, versionOf } from '../pairs';
import { CHOSEN_FIELDS, fieldsToChoose, haveOverlap, leadingSide } from '../rules';
import type { SideRecord } from '../sides';
import type { PairView, SideView } from '../view';
import { knownReasons } from './list';

/** Both records side by side: what they agree in, what is to be chosen, what moves along. */
export const getPair = query({
  permission: 'duplicate:list',
  subject: (context, { pair }: { pair: string }) => findPair(context, pair),
  run: async (context, _input, { pair, sides }): Promise<PairView> => {
    const [first, second] = sides;
    const leading = leadingSide(first, second);
    const toChoose = fieldsToChoose(first.values, second.values, leading);
    const along = await countAlong(context, [first.id, second.id]);
    const overlap = haveOverlap(first.memberships, second.memberships);
    return {
      id: pair.id,
      version: versionOf(sides),
      isDismissed: pair.dismissedAt !== null,
      isChosen: pair.foundAt === null,
      reasons: knownReasons(pair.reasons),
      leading,
      sides: [sideView(first, along.get(first.id) ?? {}), sideView(second, along.get(second.id) ?? {})],
      settled: CHOSEN_FIELDS.flatMap((field) => {
        const value = first.values[field] || second.values[field];
        return value && !toChoose.some((one) => one.field === field) ? [{ field, value }] : [];
      }),
      toChoose: overlap
        ? [...toChoose, { field: 'memberships', first: '', second: '', suggested: 'both' }]
        : toChoose,
      hasHidden: sides.some(({ hidden }) => hidden.length > 0),
      obstacle: first.accountId && second.accountId ? 'two-accounts' : null,
    };
  },
});

/** Of the record itself, not of what hangs on it; or said elsewhere on the page. */
const NOT_COUNTED = [
  'person_details',
  'person_names',
  'person_name_choices',
  'person_tokens',
  'person_visibilities',
  'person_texts',
  'person_slugs',
  'withheld_names',
  'memberships',
  'duplicate_pairs',
  'merges',
];

/** How many rows of each table refer to either person, in one question. */
async function countAlong(
  { tx, organization }: OrganizationContext,
  ids: readonly string[],
): Promise<Map<string, Record<string, number>>> {
  const columns = (await personColumns(tx)).filter(({ table }) => !NOT_COUNTED.includes(table));
  const counts = columns.map(
    ({ table, column }) => sql`
      select ${table} as "table", t.${sql.identifier(column)} as person, count(*)::int as count
      from ${sql.identifier(table)} t
      where t.organization_id = ${organization.id} and t.${sql.identifier(column)} = any (${sql.param(ids)}::uuid[])
      group by 2`,
  );
  const { rows } = await tx.execute<{ table: string; person: string; count: number }>(
    sql.join(counts, sql` union all `),
  );
  const along = new Map(ids.map((id): [string, Record<string, number>] => [id, {}]));
  for (const { table, person, count } of rows) {
    const own = along.get(person);
    if (own) own[table] = (own[table] ?? 0) + count;
  }
  return along;
}

function sideView(side: SideRecord, counts: Record<string, number>): SideView {
  return {
    slug: side.slug,
    name: side.label,
    isClaimed: side.isClaimed,
    createdAt: side.createdAt,
    memberships: side.memberships.map(({ id, type, startEdtf, startsOn, endEdtf, endsOn, endReason }) => ({
      id,
      type,
      startEdtf,
      startsOn,
      endEdtf,
      endsOn,
      endReason,
      pauses: [],
    })),
    counts,
  };
}
