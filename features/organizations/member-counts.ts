import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/** How many are members on a day: memberships of one person never overlap, so those that hold are as many people. */
export const activeMembers = (organizationId: string, day: SQL) =>
  sql<number>`(select coalesce(sum(began - ended), 0)::integer from membership_days
    where organization_id = ${organizationId} and day <= ${day})`;

/** How many of them rest on a day: their membership holds, but is paused. Few, so they are counted one by one. */
export const pausedMembers = (organizationId: string, day: SQL) =>
  sql<number>`(select count(*)::integer from membership_pauses z
    join memberships m on m.organization_id = z.organization_id and m.id = z.membership_id
    where z.organization_id = ${organizationId} and z.starts_on <= ${day} and (z.ends_on is null or z.ends_on > ${day})
      and m.starts_on <= ${day} and (m.ends_on is null or m.ends_on > ${day}))`;

/** How many are, were or will be members, and how many of them are on a day, paused or not: one row `ever, current`. */
export const membersOn = (organizationId: string, day: SQL) =>
  sql`(select coalesce(sum(joined), 0)::integer as ever,
      coalesce(sum(began - ended) filter (where day <= ${day}), 0)::integer as current
    from membership_days where organization_id = ${organizationId})`;
