import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
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

/**
 * The same where other dates of its series may be wanted as well: the series is held first. Whoever wants several dates begins with it,
 * so that no two wait for each other.
 */
export async function lockDateOfSeries(context: OrganizationContext, id: string) {
  const { tx, organization } = context;
  await tx.execute(sql`select from event_series where organization_id = ${organization.id}
    and id = (select e.series_id from events e where e.organization_id = ${organization.id} and e.id = ${id}) for update`);
  return lockEventRow(context, id);
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
