import type { PublicOrganization } from '@/features/organizations/public-view';
import type { Locale } from '@/lib/locales';
import type { ShareCard } from '@/server/images/share-card';
import type { PublicEvent } from './public-view';
import { whenOf } from './public-when';

/** What the picture beside the link to an event says: nothing that its page does not say to everybody. */
export function eventCard(
  event: PublicEvent,
  organization: PublicOrganization,
  locale: Locale,
  words: { category: string; cancelled: string },
): ShareCard {
  const where = [event.place?.text, event.city?.text].filter(Boolean).join(', ');
  return {
    above: words.category,
    title: event.title?.text || words.category,
    lines: [whenOf(event.date, locale).text, where].filter(Boolean),
    ...(event.state === 'cancelled' ? { warning: words.cancelled } : {}),
    from: organization.name.text,
    slug: organization.slug,
    locale,
  };
}
