import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import type { AgeGroup } from '@/db/enums';
import { ticketKinds } from '@/db/schema/registrations';
import { fallbackOrder, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';

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
