import 'server-only';
import { sql } from 'drizzle-orm';
import { readAges } from '@/features/households/ages';
import { ageOn } from '@/features/households/rules';
import { wardsOf } from '@/features/households/wards';
import { readPeople } from '@/features/members/people';
import { SELF } from '@/features/members/scope';
import { today } from '@/features/members/today';
import { formatPersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import type { PartyWard } from './rules';

/** Minors as people of a party: their name and how old they are. */
export async function readPartyWards(
  context: OrganizationContext,
  ids: readonly string[],
): Promise<PartyWard[]> {
  const day = today(context);
  const people = await readPeople(context.tx, context.organization.id, ids, SELF);
  const ages = await readAges(context, ids, day);
  return people.flatMap(({ id, name }) =>
    name
      ? [
          {
            id,
            name: formatPersonName(name, 'given-first'),
            age: ageOn(ages.get(id)?.birthEdtf ?? null, day),
          },
        ]
      : [],
  );
}

/**
 * The minors who were ticked: only those for whom the registrant may act, and nobody who comes with another party already.
 * The caller holds the lock of the event.
 */
export async function wardsComing(
  context: OrganizationContext,
  eventId: string,
  ids: readonly string[],
): Promise<PartyWard[]> {
  if (ids.length === 0) return [];
  const own = new Set(await wardsOf(context));
  if (ids.some((id) => !own.has(id))) throw invalid('wards', 'not-your-ward');
  const { rows } = await context.tx.execute(sql`
    select from registrations r
    where r.organization_id = ${context.organization.id} and r.event_id = ${eventId}
      and r.state not in ('cancelled', 'declined', 'expired')
      and (r.person_id in ${[...ids]} or exists (select from registration_people p
        where p.organization_id = r.organization_id and p.registration_id = r.id and p.person_id in ${[...ids]}))
    limit 1`);
  if (rows.length > 0) throw new Refusal('conflict', 'person-registered-already');
  return readPartyWards(context, ids);
}
