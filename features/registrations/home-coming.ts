import 'server-only';
import { sql } from 'drizzle-orm';
import { readAges } from '@/features/households/ages';
import { findHome } from '@/features/households/home';
import { ageOn, isUnderAge } from '@/features/households/rules';
import { wardsOf } from '@/features/households/wards';
import { nameIn } from '@/features/members/list-name';
import { readPeople } from '@/features/members/people';
import { SELF, viewerOf } from '@/features/members/scope';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import type { PartyWard } from './rules';

/**
 * Whom the asker may take along by a tick: minors for whom they may act, wherever those live, and everybody else of their
 * household whose name they see on their own page anyway.
 */
export async function homeOf(context: OrganizationContext): Promise<PartyWard[]> {
  const { tx, organization, personId } = context;
  const day = today(context);
  const wards = await wardsOf(context);
  const home = personId === null ? null : await findHome(context, personId, day);
  const mates = (home?.people ?? []).filter(
    (one) => one.personId !== personId && !wards.includes(one.personId),
  );
  const mateIds = mates.map((one) => one.personId);
  const people = [
    ...(await readPeople(tx, organization.id, wards, SELF)),
    ...(await readPeople(tx, organization.id, mateIds, viewerOf(context))),
  ];
  const ages = await readAges(context, [...wards, ...mateIds], day);
  return people.flatMap((person) => {
    const { id } = person;
    const name = nameIn(person, context.locale, 'given-first');
    if (!name) return [];
    const known = ages.get(id);
    const isAdult = !wards.includes(id) && !(known && isUnderAge(known, day));
    const age = isAdult ? null : ageOn(known?.birthEdtf ?? null, day);
    return [{ id, name, age, isAdult }];
  });
}

/**
 * Those of them who were ticked: nobody else, and nobody who comes with another party already. The caller holds the lock of
 * the event; `except` is the registration that is being changed.
 */
export async function homeComing(
  context: OrganizationContext,
  eventId: string,
  ids: readonly string[],
  except: string | null = null,
): Promise<PartyWard[]> {
  if (ids.length === 0) return [];
  const home = await homeOf(context);
  const coming = home.filter(({ id }) => ids.includes(id));
  if (coming.length < ids.length) throw invalid('wards', 'not-your-ward');
  const { rows } = await context.tx.execute(sql`
    select from registrations r
    where r.organization_id = ${context.organization.id} and r.event_id = ${eventId}
      and r.id is distinct from ${except}::uuid and r.state not in ('cancelled', 'declined', 'expired')
      and (r.person_id in ${[...ids]} or exists (select from registration_people p
        where p.organization_id = r.organization_id and p.registration_id = r.id and p.person_id in ${[...ids]}))
    limit 1`);
  if (rows.length > 0) throw new Refusal('conflict', 'person-registered-already');
  return coming;
}

/** Whom somebody of their home took along comes already. */
export async function refuseTakenAlong(
  { tx, organization }: OrganizationContext,
  eventId: string,
  personId: string,
): Promise<void> {
  const { rows } = await tx.execute(sql`
    select from registrations r
    join registration_people p on p.organization_id = r.organization_id and p.registration_id = r.id
    where r.organization_id = ${organization.id} and r.event_id = ${eventId} and p.person_id = ${personId}
      and r.state not in ('cancelled', 'declined', 'expired') limit 1`);
  if (rows.length > 0) throw new Refusal('conflict', 'person-registered-already');
}
