import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { ConsentPurpose, Visibility } from '@/db/enums';
import type { PersonRow } from '@/server/policy/safe-mode';

export const PEOPLE_ROW: PersonRow = { organization: sql`p.organization_id`, person: sql`p.id` };
export const DETAILS_ROW: PersonRow = { organization: sql`d.organization_id`, person: sql`d.person_id` };

/**
 * The last word of a person on a purpose, or what is asked of it as `w`; null as long as nothing is recorded. One look into
 * `consents_latest`. Of two words of one moment the one that takes away counts.
 */
export const lastWord = (
  purpose: ConsentPurpose,
  row: PersonRow = PEOPLE_ROW,
  asked: SQL = sql`w.answer`,
): SQL => sql`(
  select ${asked} from consents w
  where w.organization_id = ${row.organization} and w.person_id = ${row.person} and w.purpose = ${purpose}
  order by w.given_at desc nulls last, w.recorded_at desc nulls last, w.answer desc nulls last limit 1)`;

/**
 * THE rule of consent: it is recorded, and was not taken back since. Of a comparison Postgres would expect that hardly anybody
 * fulfils it, and read and sort everybody to show one page; of a CASE it expects half.
 */
export const agreesTo = (purpose: ConsentPurpose, row: PersonRow = PEOPLE_ROW): SQL =>
  sql`(case when ${lastWord(purpose, row)} = 'given' then true else false end)`;

/**
 * A person is shown to members and board only with a consent to it; those who keep the record always see it. Used by every condition
 * on what is visible (`fieldIsVisible`) and by the read of people.
 */
export const isShownTo = (level: Visibility, row: PersonRow = PEOPLE_ROW): SQL =>
  level === 'admins' || level === 'self' ? sql`true` : agreesTo('sharing', row);

/** Which of these people agree to which purposes, by their id; who agrees to nothing is missing. */
export async function readAgreed(
  tx: Transaction,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<ConsentPurpose>>> {
  if (ids.length === 0) return new Map();
  const { rows } = await tx.execute<{ id: string; purposes: ConsentPurpose[] }>(sql`
    select l.person_id as id, json_agg(l.purpose) as purposes from (
      select distinct on (w.person_id, w.purpose) w.person_id, w.purpose, w.answer from consents w
      where w.organization_id = ${organizationId} and w.person_id = any (${sql.param([...ids])}::uuid[])
      order by w.person_id, w.purpose, w.given_at desc nulls last, w.recorded_at desc nulls last, w.answer desc nulls last) l
    where l.answer = 'given' group by l.person_id`);
  return new Map(rows.map(({ id, purposes }) => [id, new Set(purposes)]));
}
