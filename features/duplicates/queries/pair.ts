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
    const overlap = haveOverlap(first.memberships.map(dated), second.memberships.map(dated));
    return {
      id: pair.id,
      version: versionOf(sides),
      isDismissed: pair.dismissedAt !== null,
      reasons: knownReasons(pair.reasons),
      leading,
      sides: [await sideView(context, first), await sideView(context, second)],
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

const dated = (row: SideRecord['memberships'][number]) => row;

/** Of the record itself, not of what hangs on it; or said elsewhere on the page. */
const NOT_COUNTED = [
  'person_details',
  'person_names',
  'person_tokens',
  'person_visibilities',
  'person_texts',
  'person_slugs',
  'withheld_names',
  'memberships',
  'duplicate_pairs',
  'merges',
];

async function sideView({ tx, organization }: OrganizationContext, side: SideRecord): Promise<SideView> {
  const counts: Record<string, number> = {};
  for (const { table, column } of await personColumns(tx)) {
    if (NOT_COUNTED.includes(table)) continue;
    const { rows } = await tx.execute<{ count: number }>(sql`
      select count(*)::int as count from ${sql.identifier(table)} t
      where t.organization_id = ${organization.id} and t.${sql.identifier(column)} = ${side.id}`);
    const count = rows[0]?.count ?? 0;
    if (count > 0) counts[table] = (counts[table] ?? 0) + count;
  }
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
