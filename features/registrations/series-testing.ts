import { randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { eventSeries, events } from '@/db/schema/events';
import { outbox } from '@/db/schema/kernel';
import { registrations } from '@/db/schema/registrations';
import { makeEvent, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { update } from '@/features/events/commands/update';
import type { RequestContext } from '@/server/context';
import { register } from './commands/register';
import { registerFor } from './commands/register-for';

const DAY = 86_400_000;
const db = ownerDb();

/** A course of so many weekly lessons, of which one registers for all. */
export async function courseOf(
  capacities: (number | null)[],
  values: Partial<typeof events.$inferInsert> = {},
) {
  const { organization, request: manager } = await organizationWith('event-manager');
  const [series] = await db
    .insert(eventSeries)
    .values({ organizationId: organization.id, rule: 'FREQ=WEEKLY', registrationScope: 'series' })
    .returning();
  const dates: Awaited<ReturnType<typeof makeEvent>>[] = [];
  const add = async (capacity: number | null, week = dates.length) => {
    const startsAt = new Date(Date.now() + (week * 7 + 3) * DAY);
    const day = startsAt.toISOString().slice(0, 10);
    const date = await makeEvent(organization.id, {
      capacity,
      startsAt,
      endsAt: new Date(startsAt.getTime() + DAY / 12),
      firstDay: day,
      lastDay: day,
      seriesDay: day,
      seriesId: series?.id ?? null,
      ...values,
    });
    dates.push(date);
    return date;
  };
  for (const capacity of capacities) await add(capacity);
  const slugOf = (at: number) => dates[at]?.slug ?? '';
  const idOf = (at: number) => dates[at]?.id ?? '';
  const go = async (size: number, more: object = {}, request?: RequestContext) => {
    const who = request ?? (await signedIn(organization));
    const party = { name: 'Aynur Nümunəli', adults: String(size - 1), key: randomUUID() };
    return { ...(await register(who, { event: slugOf(0), ...party, ...more })), request: who };
  };
  /** One date alone, as the organizer gives it. */
  const alone = async (at: number, size: number) =>
    registerFor(manager, {
      event: idOf(at),
      key: randomUUID(),
      name: 'Qonaq',
      adults: String(size - 1),
      language: 'az',
      onlyThis: 'on',
    });
  /** The states of what was made together, date by date. */
  const states = async ({ registration }: { registration: string }) => {
    const [row] = await db.select().from(registrations).where(eq(registrations.id, registration));
    const rows = await db
      .select({ state: registrations.state, id: registrations.id })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .where(
        and(
          eq(registrations.organizationId, organization.id),
          row?.seriesPartyId
            ? eq(registrations.seriesPartyId, row.seriesPartyId)
            : eq(registrations.id, registration),
        ),
      )
      .orderBy(asc(events.startsAt));
    return rows.map(({ state }) => state);
  };
  const rowAt = async ({ registration }: { registration: string }, at: number) => {
    const [row] = await db.select().from(registrations).where(eq(registrations.id, registration));
    const [found] = await db
      .select()
      .from(registrations)
      .where(
        and(eq(registrations.eventId, idOf(at)), eq(registrations.seriesPartyId, row?.seriesPartyId ?? '')),
      );
    if (!found) throw new Error('not registered for that date');
    return found;
  };
  const mails = async () =>
    (
      await db
        .select()
        .from(outbox)
        .where(eq(outbox.organizationId, organization.id))
        .orderBy(asc(outbox.createdAt))
    ).map(({ kind, ...mail }) => ({ ...mail, kind: kind.replace('registration.', '') }));
  const begin = (at: number) =>
    db
      .update(events)
      .set({ startsAt: new Date(Date.now() - DAY), endsAt: new Date(Date.now() - DAY / 2) })
      .where(eq(events.id, idOf(at)));
  /** What an organizer does who puts a date so many days from now. */
  const moveTo = async (at: number, days: number) => {
    const starts = new Date(Date.now() + days * DAY).toISOString().slice(0, 11);
    return update(manager, {
      event: idOf(at),
      dateKind: 'scheduled',
      starts: `${starts}10:00`,
      ends: `${starts}12:00`,
      timezone: 'Europe/Berlin',
      category: 'lesson',
      ourRole: 'organizer',
      texts: { az: { title: 'Dil dərsi' } },
    });
  };
  return { organization, manager, dates, add, go, alone, states, rowAt, mails, begin, moveTo, slugOf, idOf };
}
