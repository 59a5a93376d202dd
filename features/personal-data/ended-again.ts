import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { newInviteKey } from '@/features/registrations/settings';
import type { OrganizationContext } from '@/server/context';
import { ENDINGS, type Ending, type HidingWord, hashOfRow, hashOfSecret } from '@/server/hidden-list';

type RowEnding = Exclude<Ending, 'secret'>;

interface End {
  table: SQL;
  /** Where the organization stands, unless it is in `organization_id`. */
  organization?: SQL;
  /** Which rows `row` go on in the backup. */
  goesOn: SQL;
  /** What ends them; without it they are deleted. */
  set?: SQL;
}

const revoked = (table: SQL): End => ({
  table,
  goesOn: sql`row.revoked_at is null`,
  set: sql`revoked_at = said.at`,
});

/** Taken from the site. */
const offSite = (table: SQL): End => ({
  table,
  goesOn: sql`row.published_at is not null`,
  set: sql`published_at = null`,
});

/** The day on which it was said, where the organization is. */
const DAY = sql`greatest((said.at at time zone (select o.timezone from organizations o where o.id = row.organization_id))::date,
  row.starts_on + 1)`;

/** A dated row ends on that day. */
const dated = (table: SQL): End => ({
  table,
  goesOn: sql`row.ends_on is null`,
  set: sql`ends_on = ${DAY}, end_edtf = ${DAY}::text`,
});

/** How what has ended ends once more, without a word to anybody: whoever had to be told was told. */
const ENDS: Record<RowEnding, End> = {
  access: revoked(sql`access_grants`),
  invitation: revoked(sql`invitations`),
  link: revoked(sql`links`),
  'data-link': { table: sql`data_links`, goesOn: sql`row.used_at is null`, set: sql`used_at = said.at` },
  door: revoked(sql`doors`),
  card: revoked(sql`membership_cards`),
  photo: { table: sql`person_photos`, goesOn: sql`true` },
  'event-photo': { table: sql`event_photos`, goesOn: sql`true` },
  'event-cover': { table: sql`event_covers`, goesOn: sql`true` },
  membership: dated(sql`memberships`),
  'board-term': dated(sql`terms`),
  guardianship: dated(sql`guardianships`),
  registration: {
    table: sql`registrations`,
    goesOn: sql`row.state not in ('cancelled', 'declined', 'expired')`,
    set: sql`state = 'cancelled', cancelled_at = said.at, held_until = null, offered_seats = null, offered_kinds = null,
      offer_expires_at = null, resting_until = null`,
  },
  'event-off': {
    table: sql`events`,
    goesOn: sql`row.state = 'published'`,
    set: sql`state = 'cancelled', cancelled_at = said.at, updated_at = said.at`,
  },
  'on-site-organization': { ...offSite(sql`organizations`), organization: sql`row.id` },
  'on-site-statement': offSite(sql`statements`),
  'on-site-announcement': offSite(sql`announcements`),
  'on-site-source': offSite(sql`sources`),
};

/** Ends again what had ended. Gives how much a backup had brought back. */
export async function endAgain(context: OrganizationContext, words: readonly HidingWord[]): Promise<number> {
  let ended = 0;
  for (const hiding of ENDINGS) {
    const said = words.filter((word) => word.hiding === hiding);
    if (said.length === 0) continue;
    if (hiding === 'secret') ended += await renewInvites(context, said);
    else ended += await endRows(context, hiding, said);
  }
  return ended;
}

async function endRows(
  { tx, organization }: OrganizationContext,
  hiding: RowEnding,
  words: readonly HidingWord[],
): Promise<number> {
  const { table, goesOn, set, organization: column = sql`row.organization_id` } = ENDS[hiding];
  const said = sql`(select s.hash, s.at::timestamptz as at
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as s (hash text, at text)) said`;
  const isIt = sql`${column} = ${organization.id} and ${goesOn}
    and ${hashOfRow(hiding, sql`row.id`, column)} = said.hash`;
  const { rowCount } = await tx.execute(
    set
      ? sql`update ${table} row set ${set} from ${said} where ${isIt}`
      : sql`delete from ${table} row using ${said} where ${isIt}`,
  );
  return rowCount ?? 0;
}

/** Whoever has the old link of the invited does not get in by it; whom the organization gives the new one does. */
async function renewInvites(
  { tx, organization }: OrganizationContext,
  words: readonly HidingWord[],
): Promise<number> {
  const worthless = new Set(words.map(({ hash }) => hash));
  const { rows } = await tx.execute<{ key: string }>(sql`select distinct invite_key as key from events
    where organization_id = ${organization.id} and invite_key is not null`);
  const old = rows.filter(({ key }) => worthless.has(hashOfSecret(key)));
  for (const { key } of old) {
    await tx.execute(sql`update events set invite_key = ${newInviteKey()}
      where organization_id = ${organization.id} and invite_key = ${key}`);
  }
  return old.length;
}
