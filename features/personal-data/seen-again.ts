import 'server-only';
import { sql } from 'drizzle-orm';
import { VISIBILITIES, type Visibility } from '@/db/enums';
import { effectiveVisibility, PERSON_FIELDS, type PersonField } from '@/features/members/fields';
import { setVisibility } from '@/features/members/write-contacts';
import type { OrganizationContext } from '@/server/context';
import { type HidingWord, hashOfRow, SEEN_BY_HIDINGS } from '@/server/hidden-list';

const isWider = (one: Visibility, other: Visibility) =>
  VISIBILITIES.indexOf(one) > VISIBILITIES.indexOf(other);

/** Makes less visible again what was made so; what was opened to more people since stays as the backup has it. Gives how much it was. */
export async function narrowAgain(
  context: OrganizationContext,
  words: readonly HidingWord[],
): Promise<number> {
  const said = words.flatMap(({ hiding, hash }) => {
    const level = VISIBILITIES[(SEEN_BY_HIDINGS as readonly string[]).indexOf(hiding)];
    return level ? [{ hash, level }] : [];
  });
  if (said.length === 0) return 0;
  return (await narrowFields(context, said)) + (await narrowRows(context, said));
}

interface Said {
  hash: string;
  level: Visibility;
}

/** The fields of people, also those for which the backup has no choice. */
async function narrowFields(context: OrganizationContext, said: readonly Said[]): Promise<number> {
  const { tx, organization } = context;
  const levels = new Map(said.map(({ hash, level }) => [hash, level]));
  const hash = hashOfRow('seen-by-self', sql`row.id || ':' || f.field`);
  const { rows } = await tx.execute<{
    id: string;
    field: PersonField;
    choice: Visibility | null;
    hash: string;
  }>(sql`
    select row.id, f.field, v.visibility as choice, ${hash} as hash
    from people row cross join unnest(${sql.param([...PERSON_FIELDS])}::text[]) f (field)
    left join person_visibilities v
      on v.organization_id = row.organization_id and v.person_id = row.id and v.field = f.field
    where row.organization_id = ${organization.id} and ${hash} = any (${sql.param([...levels.keys()])}::text[])`);
  let narrowed = 0;
  for (const { id, field, choice, hash: key } of rows) {
    const level = levels.get(key) ?? 'self';
    if (!isWider(effectiveVisibility(field, choice ?? undefined), level)) continue;
    await setVisibility(context, id, field, level);
    narrowed += 1;
  }
  return narrowed;
}

/** Further contacts, and the answers to the organization's own questions. */
async function narrowRows({ tx, organization }: OrganizationContext, said: readonly Said[]): Promise<number> {
  let narrowed = 0;
  for (const table of [sql`person_contacts`, sql`custom_fields`]) {
    const { rowCount } = await tx.execute(sql`
      update ${table} row set visibility = said.level::visibility
      from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as said (hash text, level text)
      where row.organization_id = ${organization.id} and row.visibility > said.level::visibility
        and ${hashOfRow('seen-by-self')} = said.hash`);
    narrowed += rowCount ?? 0;
  }
  return narrowed;
}
