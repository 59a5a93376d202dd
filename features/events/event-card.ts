import 'server-only';
import type { PublicOrganization } from '@/features/organizations/public-view';
import { cardResponse } from '@/features/organizations/share-card';
import type { Locale } from '@/lib/locales';
import type { RequestContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { translator } from '@/server/i18n/translator';
import type { ShareCard } from '@/server/images/share-card';
import type { PublicEvent } from './public-view';
import { whenOf } from './public-when';
import { getPublicEvent } from './queries/public';

/** What the picture beside the link to an event says: nothing that its page does not say to everybody. */
export async function cardOfEvent(
  event: PublicEvent,
  organization: PublicOrganization,
  locale: Locale,
): Promise<ShareCard> {
  const labels = await translator(locale, 'labels');
  const site = await translator(locale, 'site');
  const category = labels(`category.${event.category}`);
  const where = [event.place?.text, event.city?.text].filter(Boolean).join(', ');
  return {
    above: category,
    title: event.title?.text || category,
    lines: [whenOf(event.date, locale).text, where].filter(Boolean),
    ...(event.state === 'cancelled' ? { warning: site('events.cancelled') } : {}),
    from: organization.name.text,
    slug: organization.slug,
    locale,
  };
}

/** The picture under its name; null where nobody may see the event, or it says something else by now. */
export async function eventCardResponse(
  ctx: RequestContext,
  organization: PublicOrganization,
  { event: slug, picture }: { event: string; picture: string },
): Promise<Response | null> {
  try {
    const event = await getPublicEvent(ctx, { organization: organization.slug, event: slug });
    return await cardResponse(await cardOfEvent(event, organization, ctx.locale), picture);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
