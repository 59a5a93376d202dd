import 'server-only';
import { sql } from 'drizzle-orm';
import type { DoneRow } from '@/db/schema/batches';
import type { OrganizationContext } from '@/server/context';

/** A membership that follows another one. */
interface Pair {
  ended: string;
  made: string;
}

type Rest = { id: string; membership: string };
type SplitPause = NonNullable<DoneRow['pause']>;

const uuids = (ids: readonly string[]) => sql`${sql.param([...ids])}::uuid[]`;
const following = (pairs: readonly Pair[]) =>
  sql`unnest(${uuids(pairs.map(({ ended }) => ended))}, ${uuids(pairs.map(({ made }) => made))}) pair (ended, made)`;

/**
 * Whoever rests goes on resting: a pause that is open or lasts beyond the day is split there, later ones move as they are.
 * Gives the halves of those that were split, by the membership that was ended.
 */
export async function carryPauses(
  { tx, organization }: OrganizationContext,
  day: string,
  pairs: readonly Pair[],
): Promise<Map<string, SplitPause>> {
  if (pairs.length === 0) return new Map();
  await tx.execute(sql`update membership_pauses p set membership_id = pair.made from ${following(pairs)}
    where p.organization_id = ${organization.id} and p.membership_id = pair.ended and p.starts_on >= ${day}::date`);
  const lastsBeyond = sql`p.organization_id = ${organization.id} and p.starts_on < ${day}::date
    and (p.ends_on is null or p.ends_on > ${day}::date)`;
  const { rows: begun } = await tx.execute<Rest>(sql`
    insert into membership_pauses (organization_id, membership_id, start_edtf, starts_on, end_edtf, ends_on, reason)
    select p.organization_id, pair.made, ${day}, ${day}::date, p.end_edtf, p.ends_on, p.reason
    from ${following(pairs)} join membership_pauses p on p.membership_id = pair.ended and ${lastsBeyond}
    returning id, membership_id as membership`);
  const { rows: ended } = await tx.execute<Rest>(sql`
    update membership_pauses p set end_edtf = ${day}, ends_on = ${day}::date
    where p.membership_id = any (${uuids(pairs.map(({ ended }) => ended))}) and ${lastsBeyond}
    returning p.id, p.membership_id as membership`);
  const followed = new Map(pairs.map((pair) => [pair.ended, pair.made]));
  const second = new Map(begun.map(({ id, membership }) => [membership, id]));
  return new Map(
    ended.flatMap(({ id, membership }) => {
      const made = second.get(followed.get(membership) ?? '');
      return made ? [[membership, { ended: id, made }] as const] : [];
    }),
  );
}

/**
 * Gives the pauses back to the memberships that were ended, and joins what was split. What became of them since stays: who was
 * resumed is resumed.
 */
export async function returnPauses(
  { tx, organization }: OrganizationContext,
  pairs: readonly Pair[],
  split: readonly SplitPause[],
): Promise<void> {
  if (split.length > 0) {
    await tx.execute(sql`update membership_pauses p set end_edtf = second.end_edtf, ends_on = second.ends_on
      from ${following(split)} join membership_pauses second
        on second.organization_id = ${organization.id} and second.id = pair.made
      where p.organization_id = ${organization.id} and p.id = pair.ended`);
    // Where the first half was taken away since, the second is a pause of its own.
    await tx.execute(sql`delete from membership_pauses p using ${following(split)}
      where p.organization_id = ${organization.id} and p.id = pair.made
        and exists (select from membership_pauses first where first.organization_id = p.organization_id and first.id = pair.ended)`);
  }
  if (pairs.length === 0) return;
  await tx.execute(sql`update membership_pauses p set membership_id = pair.ended from ${following(pairs)}
    where p.organization_id = ${organization.id} and p.membership_id = pair.made`);
}
