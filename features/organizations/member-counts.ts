import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/** How many are members on a day: memberships of one person never overlap, so those that hold are as many people. */
export const activeMembers = (organizationId: string, day: SQL) =>
  sql<number>`(select coalesce(sum(began - ended), 0)::integer from membership_days
    where organization_id = ${organizationId} and day <= ${day})`;

/** How many are, were or will be members. */
export const allMembers = (organizationId: string) =>
  sql<number>`(select coalesce(sum(joined), 0)::integer from membership_days
    where organization_id = ${organizationId})`;
