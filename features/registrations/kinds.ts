import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { AgeGroup } from '@/db/enums';
import { ticketKinds } from '@/db/schema/registrations';
import { idList } from '@/features/events/id-list';
import { fallbackOrder, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';

export interface TicketKind {
  id: string;
  ageGroup: AgeGroup | null;
  capacity: number | null;
  names: Partial<Record<Locale, string>>;
}

/** The kinds of ticket of an event, in its order; none where seats are just seats. */
export async function readKinds(
  { tx, organization }: Pick<OrganizationContext, 'tx' | 'organization'>,
  eventId: string,
): Promise<TicketKind[]> {
  const { id, ageGroup, capacity, names } = ticketKinds;
  return tx
    .select({ id, ageGroup, capacity, names })
    .from(ticketKinds)
    .where(and(eq(ticketKinds.organizationId, organization.id), eq(ticketKinds.eventId, eventId)))
    .orderBy(asc(ticketKinds.position), asc(ticketKinds.id));
}

/** What a kind is called in a language, or in the next best one. */
export function kindName(
  { names }: Pick<TicketKind, 'names'>,
  locale: Locale,
  defaultLocale: Locale,
): string {
  return (
    fallbackOrder(locale, defaultLocale)
      .map((wanted) => names[wanted])
      .find(Boolean) ?? '—'
  );
}

/** Somebody who comes, by a kind of ticket where there are kinds. */
export interface Coming {
  kindId?: string | null;
}

/** The same people as they come to each of these dates: what is one kind in a series has a row of its own at each of them. */
export async function comingTo<Person extends Coming>(
  { tx, organization }: Pick<OrganizationContext, 'tx' | 'organization'>,
  people: readonly Person[],
  eventIds: readonly string[],
): Promise<(eventId: string) => Person[]> {
  const kinds = [...new Set(people.flatMap(({ kindId }) => kindId ?? []))];
  if (kinds.length === 0) return () => [...people];
  const { rows } = await tx.execute<{ here: string; there: string; event: string }>(sql`
    select here.id as here, there.id as there, there.event_id as event from ticket_kinds here
    join ticket_kinds there on there.organization_id = here.organization_id
      and (there.id = here.id or there.series_kind_id = here.series_kind_id)
    where here.organization_id = ${organization.id} and here.id = any (${idList(kinds)})
      and there.event_id = any (${idList(eventIds)})`);
  const kindAt = (eventId: string, kindId: string) =>
    rows.find(({ event, here }) => event === eventId && here === kindId)?.there ?? null;
  return (eventId) =>
    people.map((person) => (person.kindId ? { ...person, kindId: kindAt(eventId, person.kindId) } : person));
}

/**
 * What a form chose, by the kinds of this event: it may have shown those of another date of the same series. Throws where it is older than
 * the kinds, rather than to leave somebody out without a word.
 */
export async function chosenKinds(
  context: Pick<OrganizationContext, 'tx' | 'organization'>,
  { kind, kinds = {} }: { kind?: string | undefined; kinds?: Record<string, number> | undefined },
  eventId: string,
): Promise<{ kind?: string; kinds: Record<string, number> }> {
  const chosen = Object.entries(kinds).filter(([, count]) => count > 0);
  const ids = [...chosen.map(([id]) => id), ...(kind ? [kind] : [])];
  const there = await comingTo(
    context,
    ids.map((kindId): Coming => ({ kindId })),
    [eventId],
  );
  const known = there(eventId).flatMap(({ kindId }) => kindId ?? []);
  if (known.length < ids.length) throw new Refusal('conflict', 'kinds-changed');
  const counts = chosen.map(([, count], i): [string, number] => [known[i] ?? '', count]);
  const own = kind ? known.at(-1) : undefined;
  return { kinds: Object.fromEntries(counts), ...(own ? { kind: own } : {}) };
}
