import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Visibility } from '@/db/enums';
import type { OrganizationContext, RequestContext } from '../context';
import { isVisible, viewLevel } from './visibility';

// THE place of safe mode (ADR 17). A condition that hides people for another reason stands beside it, here or in
// features/members/scope.ts, and whoever shows people asks for both.

/** A row `p` of people is not in safe mode: not even administrators take somebody in safe mode along, in whatever file. */
export const NOT_IN_SAFE_MODE = sql`p.safe_since is null`;

/** Columns that tell whose row it is. */
export interface PersonRow {
  organization: SQL;
  person: SQL;
}

/**
 * A row is of somebody who is there at this level. Without a row it is `p` of people itself. Whatever shows people to others
 * than administrators asks for it, by itself or by `fieldIsVisible`.
 */
export function personIsThere(level: Visibility, row?: PersonRow): SQL {
  if (isVisible('admins', level)) return sql`true`;
  if (!row) return NOT_IN_SAFE_MODE;
  return sql`not exists (select from people safe where safe.organization_id = ${row.organization}
    and safe.id = ${row.person} and safe.safe_since is not null)`;
}

/** The same for whoever asks. */
export const personIsThereFor = ({ standing }: RequestContext, row?: PersonRow): SQL =>
  personIsThere(viewLevel(standing.roles, false), row);

/** The same about a row that was read: somebody in safe mode is there for administrators and themselves. */
export const isThereFor = (
  viewer: { level: Visibility; isSelf: boolean },
  { isSafe }: { isSafe: boolean },
): boolean => !isSafe || viewer.isSelf || isVisible('admins', viewer.level);

/** An account is of somebody who is in safe mode in the organization: mail and pages of others do without its name. */
export const accountIsSafe = (
  organization: SQL | AnyPgColumn | string,
  account: SQL | AnyPgColumn | string,
): SQL<boolean> =>
  sql<boolean>`exists (select from people safe where safe.organization_id = ${organization}
    and safe.account_id = ${account} and safe.safe_since is not null)`;

/** Who acts, as mail to somebody who is no administrator may name them; empty where it may not. */
export async function actorNameForOthers({ tx, organization, actor }: OrganizationContext): Promise<string> {
  if (actor.kind !== 'account') return '';
  const { rows } = await tx.execute<{ isSafe: boolean }>(
    sql`select ${accountIsSafe(organization.id, actor.account.id)} as "isSafe"`,
  );
  return rows[0]?.isSafe === false ? actor.account.name : '';
}
