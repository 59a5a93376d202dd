import 'server-only';
import { sql } from 'drizzle-orm';
import { settleArrivals } from '@/features/registrations/door-marks';
import { lockEvent } from '@/features/registrations/event-seats';
import { shareEvent } from '@/features/registrations/lock-events';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { tag } from '@/server/tags';
import { entered } from '../door';
import { countBeyond, readRoster } from '../roster';
import { mayEnter, type RosterLine } from '../rules';
import { settleSchema } from '../schema';
import type { SeenResult, Settled } from '../view';
import { type AtDoor, addWalkIn, type Dated, takeWalkInBack } from '../walk-ins';

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
    const walkIns = dated.filter(({ walkIn: size, undoes }) => size && !undoes);
    const takenBack = dated.filter(({ walkIn: size, undoes }) => size && undoes);
    if (walkIns.length + takenBack.length > 0) await lockEvent(context, { id: door.eventId });
    else await shareEvent(context, door.eventId);
    let { isNew, touched } = await addMarks(context, door, marks);
    const results: Record<string, SeenResult> = {};
    for (const walkIn of walkIns) {
      const taken = await addWalkIn(context, door, walkIn);
      results[walkIn.id] = taken.registration ? 'seated' : 'beyond';
      if (taken.registration) touched = [...touched, taken.registration];
      if (taken.isNew) isNew += 1;
    }
    for (const walkIn of takenBack) {
      const taken = await takeWalkInBack(context, door, walkIn);
      results[walkIn.id] = 'taken-back';
      if (taken?.registration) touched = [...touched, taken.registration];
      if (taken) isNew += 1;
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
    Object.values(results).some((one) => one === 'seated' || one === 'taken-back')
      ? [tag.events(organization.slug)]
      : [],
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

function resultOf({ id, person, undoes }: Dated, lines: readonly RosterLine[]): SeenResult {
  const line = lines.find(({ people }) => people.some((one) => one.id === person));
  if (!line) return 'unknown';
  if (undoes) return 'counted';
  const [first] = line.people.find((one) => one.id === person)?.marks ?? [];
  if (first && first.id !== id) return 'again';
  return mayEnter(line) ? 'counted' : 'without-seats';
}
