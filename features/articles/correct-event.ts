import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import { events, eventTexts } from '@/db/schema/events';
import { citations } from '@/db/schema/sources';
import { whenOf } from '@/features/events/when';
import type { OrganizationContext } from '@/server/context';
import type { Article } from './article';
import type { Payload } from './schema';

type Told = Pick<Payload<'event'>, 'title' | 'edtf' | 'place' | 'category' | 'ourRole'>;

/**
 * Takes over what a corrected article says of its event, where the record still says what the article said before and rests on
 * nothing else.
 */
export async function correctEvent(
  { tx, organization }: OrganizationContext,
  eventId: string,
  former: Told,
  now: Told,
  { language, sourceId }: Pick<Article, 'language' | 'sourceId'>,
): Promise<void> {
  const [other] = await tx
    .select({ id: citations.id })
    .from(citations)
    .where(
      and(
        eq(citations.organizationId, organization.id),
        eq(citations.eventId, eventId),
        ne(citations.sourceId, sourceId),
      ),
    )
    .limit(1);
  if (other) return;
  const isEvent = and(eq(events.organizationId, organization.id), eq(events.id, eventId));
  const when = whenOf({ dateKind: 'record', edtf: now.edtf });
  if (former.edtf !== now.edtf && !('problem' in when)) {
    const { edtf, firstDay, lastDay } = when;
    await tx
      .update(events)
      .set({ edtf, firstDay, lastDay })
      .where(and(isEvent, eq(events.edtf, former.edtf)));
  }
  if (former.category !== now.category) {
    await tx
      .update(events)
      .set({ category: now.category })
      .where(and(isEvent, eq(events.category, former.category)));
  }
  if (former.ourRole !== now.ourRole) {
    await tx
      .update(events)
      .set({ ourRole: now.ourRole })
      .where(and(isEvent, eq(events.ourRole, former.ourRole)));
  }
  for (const field of ['title', 'place'] as const) {
    const value = now[field];
    if (!value || !former[field] || value === former[field]) continue;
    await tx
      .update(eventTexts)
      .set({ [field]: value })
      .where(
        and(
          eq(eventTexts.organizationId, organization.id),
          eq(eventTexts.eventId, eventId),
          eq(eventTexts.locale, language),
          eq(eventTexts[field], former[field]),
        ),
      );
  }
}
