import 'server-only';
import { and, eq } from 'drizzle-orm';
import { events, eventTexts } from '@/db/schema/events';
import { fallbackOrder } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';

/** The event row, held until the end of the transaction; null when it is not the organization's. */
export async function lockEventRow({ tx, organization }: OrganizationContext, id: string) {
  const [row] = await tx
    .select()
    .from(events)
    .where(and(eq(events.organizationId, organization.id), eq(events.id, id)))
    .for('update');
  return row ?? null;
}

/** All titles, best first by the organization's own order of languages. */
export async function titlesOf({ tx, organization }: OrganizationContext, id: string): Promise<string[]> {
  const rows = await tx
    .select({ locale: eventTexts.locale, title: eventTexts.title })
    .from(eventTexts)
    .where(and(eq(eventTexts.organizationId, organization.id), eq(eventTexts.eventId, id)));
  const order = fallbackOrder(organization.defaultLocale, organization.defaultLocale);
  return rows.sort((a, b) => order.indexOf(a.locale) - order.indexOf(b.locale)).map(({ title }) => title);
}
