import { eventPeople, events, eventTexts } from '@/db/schema/events';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { instantToLocal, localToInstant } from '@/lib/dates/zoned';
import { slugify } from '@/lib/slugs';
import { boundsOf, eachLocale, known } from '../rows';
import { DEMO_EVENTS, type DemoEvent, type Hours } from './events';
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
  const { tx, organizationId, now, personIdOf } = scene;
  const ids = new Map<string, string>();
  for (const event of DEMO_EVENTS) {
    const { slug, category, ourRole, state = 'published' } = event;
    const [row] = await tx
      .insert(events)
      .values({ organizationId, slug, category, ourRole, state, ...whenOf(event, now) })
      .returning({ id: events.id });
    const eventId = row?.id ?? '';
    ids.set(slug, eventId);
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
  }
  for (const [slug, parties] of Object.entries(PARTIES)) {
    const event = DEMO_EVENTS.find((one) => one.slug === slug);
    const startsInDays = event && 'inDays' in event.when ? event.when.inDays : 0;
    // All arrived before today, and before the event began, an hour after one another.
    const first = now.getTime() + (Math.min(startsInDays, 0) - 8) * DAY;
    for (const [index, party] of parties.entries())
      await writeParty(scene, known(ids, slug), party, new Date(first + index * 3_600_000), startsInDays);
  }
}

async function writeParty(
  { tx, organizationId, now, memberOf, personIdOf }: DemoScene,
  eventId: string,
  party: DemoParty,
  createdAt: Date,
  startsInDays: number,
) {
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
      checkedInAt: position < (party.came ?? 0) ? came : null,
    })),
  );
}

function guestOf(guest: Guest) {
  if (typeof guest === 'number') return { name: null, ageGroup: 'child' as const, age: guest };
  return { name: guest === 'adult' ? null : guest, ageGroup: 'adult' as const, age: null };
}
