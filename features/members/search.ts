import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Visibility } from '@/db/enums';
import { queryTokens } from '@/lib/names/search-tokens';
import { phoneDigits } from '@/lib/phones';
import { searchKind } from './rules';
import { fieldIsVisible } from './scope';

const FEWEST_DIGITS = 3;

/** As people write city names: capitals and dots of the i make no difference. */
export const foldedCity = (city: SQL) => sql`lower(translate(${city}, 'İIıЁё', 'iiiЕе'))`;

/**
 * What a search box asks of a row `p` of people, for somebody of this level. Words are looked up as beginnings of name
 * keys, so spelling and script make no difference. Null when nothing is asked.
 */
export function searchCondition(organizationId: string, query: string, level: Visibility): SQL | null {
  switch (searchKind(query)) {
    case 'nothing':
      return null;
    case 'mail':
      return detail(
        'email',
        level,
        sql`d.email like ${`%${likeText(query.trim().toLowerCase())}%`}`,
        organizationId,
      );
    case 'digits':
      return byDigits(organizationId, query, level);
    case 'name':
      return byName(organizationId, query, level);
  }
}

function byName(organizationId: string, query: string, level: Visibility): SQL {
  const tokens = queryTokens(query);
  if (tokens.length === 0) return sql`false`;
  const onlyName = level === 'admins' ? sql`` : sql`and t.is_name`;
  return sql.join(
    tokens.map(
      (token) => sql`p.id in (select t.person_id from person_tokens t
        where t.organization_id = ${organizationId} and t.token >= ${token} and t.token < ${`${token}~`} ${onlyName})`,
    ),
    sql` and `,
  );
}

function byDigits(organizationId: string, query: string, level: Visibility): SQL {
  const number = `${likeText(query.trim().toLowerCase())}%`;
  const byNumber = detail('memberNumber', level, sql`lower(d.member_number) like ${number}`, organizationId);
  const digits = phoneDigits(query);
  if (digits.length < FEWEST_DIGITS) return byNumber;
  const byPhone = detail('phone', level, sql`d.phone like ${`%${digits}%`}`, organizationId);
  return sql`(${byNumber} or ${byPhone})`;
}

/** A condition on a private detail counts only where the person lets this level see it. */
export function detail(
  field: 'email' | 'phone' | 'memberNumber' | 'city',
  level: Visibility,
  condition: SQL,
  organizationId: string,
): SQL {
  return sql`(p.id in (select d.person_id from person_details d
    where d.organization_id = ${organizationId} and ${condition}) and ${fieldIsVisible(field, level)})`;
}

const likeText = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
