import 'server-only';
import { and, eq } from 'drizzle-orm';
import { eventOnlineLinks } from '@/db/schema/events';
import type { OrganizationContext } from '@/server/context';
import type { EventDetails } from './schema';

/** The columns of an event that are taken as they were typed. */
export const detailColumns = (input: EventDetails) => ({
  category: input.category,
  ourRole: input.ourRole,
  countryCode: input.countryCode ?? null,
  mapUrl: input.mapUrl ?? null,
  contactName: input.contactName ?? null,
  contactPhone: input.contactPhone ?? null,
  contactEmail: input.contactEmail ?? null,
});

/** The way in from afar: who may see it is said by the policies of its own table. */
export async function saveOnlineLink(
  { tx, organization }: OrganizationContext,
  eventId: string,
  url: string | undefined,
): Promise<void> {
  const isOwn = and(
    eq(eventOnlineLinks.organizationId, organization.id),
    eq(eventOnlineLinks.eventId, eventId),
  );
  if (!url) {
    await tx.delete(eventOnlineLinks).where(isOwn);
    return;
  }
  await tx
    .insert(eventOnlineLinks)
    .values({ organizationId: organization.id, eventId, url })
    .onConflictDoUpdate({
      target: [eventOnlineLinks.organizationId, eventOnlineLinks.eventId],
      set: { url },
    });
}

/** Null where there is none, and for whoever the database shows none to. */
export async function readOnlineLink(
  { tx }: Pick<OrganizationContext, 'tx'>,
  organizationId: string,
  eventId: string,
): Promise<string | null> {
  const [row] = await tx
    .select({ url: eventOnlineLinks.url })
    .from(eventOnlineLinks)
    .where(and(eq(eventOnlineLinks.organizationId, organizationId), eq(eventOnlineLinks.eventId, eventId)));
  return row?.url ?? null;
}
