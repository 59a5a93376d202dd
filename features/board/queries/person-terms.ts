import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { officesOfSeats, readBodies, readOffices, readTerms, unfilled } from '../read-board';
import { newestFirst } from '../rules';
import type { OwnTermView, PersonTermView } from '../view';

/** All terms of one person in whatever body, the newest first. */
export const listTermsOf = query({
  permission: 'member:list',
  subject: async ({ tx, organization }, { person }: { person: string }) => {
    const [row] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.organizationId, organization.id), eq(people.id, person)));
    return row ?? null;
  },
  run: (context, { person }): Promise<PersonTermView[]> => readTermsOf(context, person),
});

/** One's own terms, each with the one before it in the seat: what is taken over from there. */
export const listOwnTerms = query({
  permission: 'member:read',
  subject: async ({ personId, standing }, _input: undefined) =>
    personId === null ? null : { id: personId, ownerAccountId: standing.accountId },
  run: async (context, _input, { id }): Promise<OwnTermView[]> => {
    const own = await readTermsOf(context, id);
    const before = await termsBefore(context, id);
    return own.map((term) => ({ ...term, previous: before.get(term.id) ?? null }));
  },
});

async function readTermsOf(context: OrganizationContext, person: string): Promise<PersonTermView[]> {
  const own = await readTerms(context, { person });
  if (own.length === 0) return [];
  const bodies = await readBodies(context);
  const offices = await readOffices(context, unfilled);
  const officeOf = await officesOfSeats(
    context,
    own.map(({ seatId }) => seatId),
  );
  return own.sort(newestFirst).flatMap((term) => {
    const office = offices.find(({ id }) => id === officeOf.get(term.seatId));
    const body = bodies.find(({ id }) => id === office?.bodyId);
    return office && body ? [{ ...term, office, body }] : [];
  });
}

/** By the id of a term the id of the last that ended in the same seat before it, of somebody else. */
async function termsBefore({ tx, organization }: OrganizationContext, person: string) {
  const { rows } = await tx.execute<{ id: string; previous: string }>(sql`
    select t.id, b.id as previous from terms t
    join lateral (
      select p.id, p.person_id from terms p
      where p.organization_id = t.organization_id and p.seat_id = t.seat_id and p.ends_on <= t.starts_on
      order by p.ends_on desc limit 1) b on b.person_id <> t.person_id
    where t.organization_id = ${organization.id} and t.person_id = ${person}`);
  return new Map(rows.map(({ id, previous }) => [id, previous]));
}
