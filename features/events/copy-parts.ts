import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { eventPartners, eventPeople, eventTexts } from '@/db/schema/events';
import type { OrganizationContext } from '@/server/context';
import { idList } from './id-list';

type Tenant = Pick<OrganizationContext, 'tx' | 'organization'>;

/** Texts, people, partners and online link of an event, for those that were made after it. */
export async function copyParts({ tx, organization }: Tenant, from: string, ids: readonly string[]) {
  const of = and(eq(eventTexts.organizationId, organization.id), eq(eventTexts.eventId, from));
  const texts = await tx.select().from(eventTexts).where(of);
  const people = await tx
    .select()
    .from(eventPeople)
    .where(and(eq(eventPeople.organizationId, organization.id), eq(eventPeople.eventId, from)));
  const partners = await tx
    .select()
    .from(eventPartners)
    .where(and(eq(eventPartners.organizationId, organization.id), eq(eventPartners.eventId, from)));
  const each = <Row extends object>(rows: readonly Row[]) =>
    ids.flatMap((eventId) => rows.map((row) => ({ ...row, eventId })));
  if (texts.length > 0) await tx.insert(eventTexts).values(each(texts));
  if (people.length > 0) await tx.insert(eventPeople).values(each(people));
  if (partners.length > 0) {
    await tx.insert(eventPartners).values(each(partners).map((row) => ({ ...row, id: crypto.randomUUID() })));
  }
  await tx.execute(sql`
    insert into event_online_links (organization_id, event_id, url)
    select l.organization_id, made.id, l.url from event_online_links l
    cross join unnest(${idList(ids)}) as made (id)
    where l.organization_id = ${organization.id} and l.event_id = ${from}`);
}
