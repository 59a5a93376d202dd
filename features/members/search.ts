import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { Visibility } from '@/db/enums';
import { queryTokens } from '@/lib/names/search-tokens';
import { phoneDigits, phonePatterns } from '@/lib/phones';
import { DETAILS_ROW } from './consent';
import { contactIsVisible } from './contacts';
import type { NamedPeople } from './keyset';
import { searchKind } from './rules';
import { fieldIsVisible } from './scope';

const FEWEST_DIGITS = 3;

type SearchedDetail = 'email' | 'phone' | 'memberNumber';

/**
 * What a search box asks of a row `p` of people, for somebody of this level. Words are looked up as beginnings of name
 * keys, so spelling and script make no difference. Null when nothing is asked.
 */
export async function searchCondition(
  tx: Transaction,
  organizationId: string,
  query: string,
  level: Visibility,
): Promise<SQL | null> {
  const named = peopleNamed(organizationId, query, level);
  return named ? byName(tx, named.rows) : privateSearch(organizationId, query, level);
}

/** The same for what is no name: a mail address, digits of a phone, a member number. Null where nothing of it is asked. */
export function privateSearch(organizationId: string, query: string, level: Visibility): SQL | null {
  switch (searchKind(query)) {
    case 'mail':
      return byDetail(
        organizationId,
        [seen('email', level, sql`d.email like ${containing(query.toLowerCase())}`)],
        sql`${contactIsVisible('email', level)} and c.value like ${containing(query.toLowerCase())}`,
      );
    case 'digits':
      return byDigits(organizationId, query, level);
    default:
      return null;
  }
}

/** Whoever has a word that begins with each word typed; null where no name is asked for. */
export function peopleNamed(organizationId: string, query: string, level: Visibility): NamedPeople | null {
  if (searchKind(query) !== 'name') return null;
  const tokens = queryTokens(query);
  if (tokens.length === 0) {
    return { rows: sql`select null::text as sort_key, null::uuid as person_id where false`, words: 0 };
  }
  const onlyName = level === 'admins' ? sql`` : sql`and t.is_name`;
  const each = tokens.map(
    (token) => sql`select t.sort_key, t.person_id from person_tokens t
      where t.organization_id = ${organizationId} and t.token >= ${token} and t.token < ${`${token}~`} ${onlyName}`,
  );
  return { rows: sql.join(each, sql` intersect `), words: tokens.length };
}

const FEW = 1000;

/** A few are named to Postgres by their ids; of many it makes a table once, whatever it guesses. */
async function byName(tx: Transaction, named: SQL): Promise<SQL> {
  const found = sql`select distinct n.person_id from (${named}) n`;
  const { rows } = await tx.execute<{ person_id: string }>(sql`${found} limit ${FEW + 1}`);
  if (rows.length > FEW) return sql`(p.id in (${found})) is true`;
  return sql`p.id = any (${sql.param(rows.map((row) => row.person_id))}::uuid[])`;
}

function byDigits(organizationId: string, query: string, level: Visibility): SQL {
  const typed = query.trim();
  const number = sql`d.member_number in (${typed}, ${typed.toUpperCase()})`;
  const digits = phoneDigits(query);
  const patterns = sql.param(phonePatterns(digits));
  const phone = sql`d.phone like any (${patterns}::text[])`;
  if (digits.length < FEWEST_DIGITS) return byDetail(organizationId, [seen('memberNumber', level, number)]);
  return byDetail(
    organizationId,
    [seen('memberNumber', level, number), seen('phone', level, phone)],
    sql`${contactIsVisible('phone', level)} and c.value like any (${patterns}::text[])`,
  );
}

/** One subquery for each detail, so that each may use its index; and one for a row `c` of further contacts. */
function byDetail(organizationId: string, conditions: SQL[], contact?: SQL): SQL {
  const found = conditions.map(
    (condition) => sql`select d.person_id from person_details d
      where d.organization_id = ${organizationId} and ${condition}`,
  );
  if (contact)
    found.push(sql`select c.person_id from person_contacts c
      where c.organization_id = ${organizationId} and ${contact}`);
  return sql`p.id in (${sql.join(found, sql` union `)})`;
}

/** A private detail counts only where the person lets this level see it. */
function seen(field: SearchedDetail, level: Visibility, condition: SQL): SQL {
  return sql`(${condition} and ${fieldIsVisible(field, level, DETAILS_ROW)})`;
}

const likeText = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
export const containing = (text: string) => `%${likeText(text.trim())}%`;
