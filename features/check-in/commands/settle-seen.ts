import 'server-only';
import { sql } from 'drizzle-orm';
import { doorWalkIns } from '@/db/schema/doors';
import { settleArrivals } from '@/features/registrations/door-marks';
import { countKinds, countSeats, lockEvent } from '@/features/registrations/event-seats';
import { readKinds } from '@/features/registrations/kinds';
import { freeCounts, needsOf } from '@/features/registrations/line';
import { shareEvent } from '@/features/registrations/lock-events';
import { insertParty } from '@/features/registrations/parties';
import { companyOf } from '@/features/registrations/rules';
import { isShort } from '@/features/registrations/waiting-list';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { tag } from '@/server/tags';
import { entered } from '../door';
import { countBeyond, readRoster } from '../roster';
import { mayEnter, type RosterLine } from '../rules';
import { type Seen, settleSchema } from '../schema';
import type { SeenResult, Settled } from '../view';

type Dated = Omit<Seen, 'at'> & { at: Date };
interface AtDoor {
  doorId: string;
  eventId: string;
}

/**
 * Takes in what was seen at a door, now or hours ago without a network. Each thing has the id that the device gave it, so that
 * sending it again changes nothing, and what a party's marks say together does not depend on the order they came in.
 */
export const settleSeen = command({
  name: 'door.settle',
  permission: 'door:work',
  input: settleSchema,
  plans: 'kept',
  subject: entered,
  run: async (
    context,
    { sentAt, seen },
    door,
  ): Promise<Settled & { isNew: number; name: string; doorId: string }> => {
    const wrong = context.now.getTime() - sentAt;
    const dated = seen.map((one) => ({
      ...one,
      at: new Date(Math.min(one.at + wrong, context.now.getTime())),
    }));
    const marks = dated.filter(({ person }) => person);
    const walkIns = dated.filter(({ walkIn: size }) => size);
    if (walkIns.length > 0) await lockEvent(context, { id: door.eventId });
    else await shareEvent(context, door.eventId);
    let { isNew, touched } = await addMarks(context, door, marks);
    const results: Record<string, SeenResult> = {};
    for (const walkIn of walkIns) {
      const taken = await addWalkIn(context, door, walkIn);
      results[walkIn.id] = taken.registration ? 'seated' : 'beyond';
      if (taken.registration) touched = [...touched, taken.registration];
      if (taken.isNew) isNew += 1;
    }
    if (touched.length > 0) await settleArrivals(context, touched);
    const [lines, beyond] = await Promise.all([
      readRoster(context, door.eventId, { registrations: touched }),
      countBeyond(context, door.eventId),
    ]);
    for (const mark of marks) results[mark.id] = resultOf(mark, lines);
    return {
      results,
      lines,
      beyond,
      isNew,
      name: door.name,
      doorId: door.doorId,
    };
  },
  journal: ({ isNew, name, doorId }) =>
    isNew > 0
      ? { subjectType: 'door', subjectId: doorId, subjectName: name, details: { marks: isNew } }
      : null,
  tags: ({ organization }, { results }) =>
    Object.values(results).includes('seated') ? [tag.events(organization.slug)] : [],
});

/** Adds the marks that are not there yet; those of people who are not of this event are left out. */
async function addMarks({ tx, organization }: OrganizationContext, door: AtDoor, marks: readonly Dated[]) {
  if (marks.length === 0) return { isNew: 0, touched: [] as string[] };
  const { rowCount } = await tx.execute(sql`
    insert into door_marks
      (organization_id, id, event_id, registration_id, registration_person_id, door_id, undoes, at)
    select p.organization_id, s.id, r.event_id, r.id, p.id, ${door.doorId}, s.undoes, s.at
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as s (id uuid, person uuid, undoes uuid, at timestamptz)
    join registration_people p on p.organization_id = ${organization.id} and p.id = s.person
    join registrations r on r.organization_id = p.organization_id and r.id = p.registration_id
      and r.event_id = ${door.eventId}
    order by r.id, p.id, s.id
    on conflict do nothing`);
  const people = marks.map(({ person }) => person);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct r.id from registration_people p
    join registrations r on r.organization_id = p.organization_id and r.id = p.registration_id
    where p.organization_id = ${organization.id} and p.id = any (${sql.param(people)}::uuid[])
      and r.event_id = ${door.eventId}`);
  return { isNew: rowCount ?? 0, touched: rows.map(({ id }) => id) };
}

/** Gives the registration that they got, or null where they came beyond the seats. */
async function addWalkIn(context: OrganizationContext, door: AtDoor, { id, at, walkIn: size = 1 }: Dated) {
  const { tx, organization, locale } = context;
  const event = await lockEvent(context, { id: door.eventId });
  const { rows } = await tx.execute<{ registration: string | null }>(sql`
    select registration_id as registration from door_walk_ins where organization_id = ${organization.id} and id = ${id}`);
  const [known] = rows;
  if (known || !event) return { registration: known?.registration ?? null, isNew: false };
  const own = { organizationId: organization.id, id, eventId: door.eventId, doorId: door.doorId, size, at };
  const people = companyOf({ adults: size }, [], await readKinds(context, event.id));
  const kinds = await countKinds(context, event.id);
  if (isShort(needsOf(people, kinds), freeCounts(event, await countSeats(context, event.id), kinds))) {
    await tx.insert(doorWalkIns).values({ ...own, registrationId: null });
    return { registration: null, isNew: true };
  }
  const name = (await translator(locale, 'check-in'))('walkIn');
  const party = await insertParty(
    context,
    { eventId: event.id, state: 'confirmed', name, locale, byAdmin: true, confirmedAt: context.now },
    people,
  );
  await tx.insert(doorWalkIns).values({ ...own, registrationId: party.id });
  await tx.execute(sql`
    insert into door_marks (organization_id, event_id, registration_id, registration_person_id, door_id, at)
    select organization_id, ${event.id}, registration_id, id, ${door.doorId}, ${at} from registration_people
    where organization_id = ${organization.id} and registration_id = ${party.id}`);
  return { registration: party.id, isNew: true };
}

function resultOf({ id, person, undoes }: Dated, lines: readonly RosterLine[]): SeenResult {
  const line = lines.find(({ people }) => people.some((one) => one.id === person));
  if (!line) return 'unknown';
  if (undoes) return 'counted';
  const [first] = line.people.find((one) => one.id === person)?.marks ?? [];
  if (first && first.id !== id) return 'again';
  return mayEnter(line) ? 'counted' : 'without-seats';
}
