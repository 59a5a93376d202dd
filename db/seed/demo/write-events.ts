import { eventPeople, events, eventTexts } from '@/db/schema/events';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { instantToLocal, localToInstant } from '@/lib/dates/zoned';
import { slugify } from '@/lib/slugs';
import { boundsOf, eachLocale, known } from '../rows';
import { APPROVED_EVENT, DEMO_EVENTS, type DemoEvent, type Hours } from './events';
import { answerFamilyDay, writeFamilyDay } from './family-day';
import { LESSON_PARTIES, type Lesson, planLessons } from './lessons';
import { DEMO } from './organization';
import { type DemoParty, type Guest, PARTIES } from './registrations';
import type { DemoScene } from './scene';

const DAY = 86_400_000;

/** The day that it is in some days where the society is. */
export function dayIn(days: number, now: Date): string {
  return instantToLocal(new Date(now.getTime() + days * DAY), DEMO.timezone).slice(0, 10);
}

function hoursOf(hours: Hours, now: Date) {
  const day = dayIn(hours.inDays, now);
  const at = (days: number | undefined) =>
    days === undefined ? null : localToInstant(`${dayIn(days, now)}T09:00`, DEMO.timezone);
  return {
    startsAt: localToInstant(`${day}T${hours.from}`, DEMO.timezone),
    endsAt: localToInstant(`${day}T${hours.to}`, DEMO.timezone),
    timezone: DEMO.timezone,
    firstDay: day,
    lastDay: day,
    capacity: hours.capacity ?? null,
    audience: hours.audience,
    needsApproval: hours.needsApproval ?? false,
    registrationOpensAt: at(hours.opensInDays),
    registrationClosesAt: at(hours.closesInDays),
    cancelledAt: null as Date | null,
  };
}

function whenOf({ when, state }: DemoEvent, now: Date) {
  if ('edtf' in when) return { edtf: when.edtf, ...boundsOf(when.edtf) };
  const hours = hoursOf(when, now);
  return state === 'cancelled' ? { ...hours, cancelledAt: new Date(now.getTime() - 3 * DAY) } : hours;
}

export async function writeDemoEvents(scene: DemoScene): Promise<void> {
  const ids = new Map<string, string>();
  for (const event of DEMO_EVENTS) ids.set(event.slug, await writeEvent(scene, event));
  const familyDay = await writeFamilyDay(scene, known(ids, APPROVED_EVENT));
  for (const [slug, parties] of Object.entries(PARTIES)) {
    const event = DEMO_EVENTS.find((one) => one.slug === slug);
    const startsInDays = event && 'inDays' in event.when ? event.when.inDays : 0;
    const isFamilyDay = slug === APPROVED_EVENT;
    const kindOf = isFamilyDay ? familyDay.kindOf : new Map<string, string>();
    const written = await writeParties(scene, known(ids, slug), parties, startsInDays, kindOf);
    if (isFamilyDay) await answerFamilyDay(scene, familyDay.questionId, written);
  }
  await writeLessons(scene);
}

async function writeLessons(scene: DemoScene): Promise<void> {
  const lessons = await planLessons(scene, (days) => dayIn(days, scene.now));
  const next = lessons.find(({ when }) => when.inDays > 0);
  for (const lesson of lessons) {
    const eventId = await writeEvent(scene, lesson);
    if (lesson === next) await writeParties(scene, eventId, LESSON_PARTIES, lesson.when.inDays);
  }
}

/** Gives the id of the event. */
async function writeEvent(
  { tx, organizationId, now, personIdOf }: DemoScene,
  event: DemoEvent | Lesson,
): Promise<string> {
  const { slug, category, ourRole, state = 'published' } = event;
  const when = whenOf(event, now);
  const series =
    'seriesId' in event ? { seriesId: event.seriesId, seriesDay: dayIn(event.when.inDays, now) } : {};
  const [row] = await tx
    .insert(events)
    .values({ organizationId, slug, category, ourRole, state, ...when, ...series })
    .returning({ id: events.id });
  const eventId = row?.id ?? '';
  await tx
    .insert(eventTexts)
    .values(eachLocale(event.text, (locale, text) => ({ organizationId, eventId, locale, ...text })));
  const shown = (event.people ?? []).map(([member, role], position) => ({
    organizationId,
    eventId,
    personId: personIdOf(member),
    role,
    position,
  }));
  if (shown.length > 0) await tx.insert(eventPeople).values(shown);
  return eventId;
}

/** All arrived before today, and before the event began, an hour after one another. Gives the ids of their registrations. */
async function writeParties(
  scene: DemoScene,
  eventId: string,
  parties: readonly DemoParty[],
  startsInDays: number,
  kindOf: ReadonlyMap<string | null, string> = new Map(),
): Promise<string[]> {
  const first = scene.now.getTime() + (Math.min(startsInDays, 0) - 8) * DAY;
  const ids: string[] = [];
  for (const [index, party] of parties.entries())
    ids.push(
      await writeParty(scene, eventId, party, new Date(first + index * 3_600_000), startsInDays, kindOf),
    );
  return ids;
}

async function writeParty(
  { tx, organizationId, now, memberOf, personIdOf }: DemoScene,
  eventId: string,
  party: DemoParty,
  createdAt: Date,
  startsInDays: number,
  kindOf: ReadonlyMap<string | null, string>,
): Promise<string> {
  const member = typeof party.who === 'number' ? memberOf(party.who) : undefined;
  const name = member ? `${member.name.given} ${member.name.surname}` : String(party.who);
  const [row] = await tx
    .insert(registrations)
    .values({
      organizationId,
      eventId,
      state: party.state,
      personId: typeof party.who === 'number' ? personIdOf(party.who) : null,
      name,
      email: member ? (member.details?.email ?? null) : `${slugify(name)}@example.org`,
      locale: member?.details?.locale ?? 'az',
      byAdmin: party.byAdmin ?? false,
      createdAt,
      confirmedAt: party.state === 'confirmed' ? createdAt : null,
      cancelledAt: party.state === 'cancelled' ? new Date(createdAt.getTime() + DAY) : null,
    })
    .returning({ id: registrations.id });
  const registrationId = row?.id ?? '';
  const came = new Date(now.getTime() + startsInDays * DAY);
  const people = [{ name, ageGroup: 'adult' as const, age: null }, ...(party.guests ?? []).map(guestOf)];
  await tx.insert(registrationPeople).values(
    people.map((person, position) => ({
      organizationId,
      registrationId,
      position,
      ...person,
      kindId: kindOf.get(person.ageGroup) ?? null,
      checkedInAt: position < (party.came ?? 0) ? came : null,
    })),
  );
  return registrationId;
}

function guestOf(guest: Guest) {
  if (typeof guest === 'number') return { name: null, ageGroup: 'child' as const, age: guest };
  return { name: guest === 'adult' ? null : guest, ageGroup: 'adult' as const, age: null };
}
