import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import type { Locale } from '@/lib/locales';
import type { PersonName } from '@/lib/names/person-name';

/** A row of people: `p` where the statement calls it that, `people` where drizzle does. */
const ROWS = {
  p: { organization: sql`p.organization_id`, person: sql`p.id` },
  people: { organization: sql`${people.organizationId}`, person: sql`${people.id}` },
};

interface Shown {
  row?: keyof typeof ROWS;
  /** The father's name as well, where it may be seen. */
  patronymic?: boolean;
}

/**
 * The name of somebody in the spelling chosen for a language, else as it is kept: what `nameIn` says of a person who was read, for
 * those who keep the record and for the person itself. Takes a language, or SQL that gives one.
 */
export function shownName(
  locale: Locale | SQL,
  { row = 'p', patronymic = false }: Shown = {},
): SQL<PersonName> {
  const { organization, person } = ROWS[row];
  const nameOf = (of: string) => {
    const column = (name: string) => sql.raw(`'${name}', ${of}.${name}`);
    const parts = [column('given'), column('surname'), ...(patronymic ? [column('patronymic')] : [])];
    return sql`json_build_object(${sql.join(parts, sql`, `)})`;
  };
  return sql<PersonName>`coalesce((
    select ${nameOf('n')} from person_name_choices c
    join person_names n on n.organization_id = c.organization_id and n.person_id = c.person_id and n.form::text = c.form
    where c.organization_id = ${organization} and c.person_id = ${person} and c.locale = ${locale}),
    ${nameOf(row)})`;
}
