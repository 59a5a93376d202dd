import 'server-only';
import { countryName } from '@/lib/countries';
import type { Locale } from '@/lib/locales';
import { CARD_SIZE, cardName, type ShareCard, shareCardPng } from '@/server/images/share-card';
import type { PublicOrganization } from './public-view';

/** The picture beside the link to an organization. */
export function cardOfOrganization(organization: PublicOrganization, locale: Locale): ShareCard {
  const { city, countryCode, name, kind, slug } = organization;
  return {
    above: kind?.text ?? '',
    title: name.text,
    lines: [[city?.text, countryName(countryCode, locale)].filter(Boolean).join(', ')],
    from: 'Ocaq',
    slug,
    locale,
  };
}

/** What the head of a page says of its picture; nothing while the organization is closed. */
export const imageOf = (card: ShareCard, path: string, { isLocked }: PublicOrganization) =>
  isLocked
    ? undefined
    : { path: `${path}/card/${cardName(card)}`, alt: [card.title, ...card.lines].join(' · '), ...CARD_SIZE };

/** The picture under its name. Under a name that was, there is none: it said what nobody says any more. */
export async function cardResponse(card: ShareCard, name: string): Promise<Response | null> {
  if (name !== cardName(card)) return null;
  return new Response(new Uint8Array(await shareCardPng(card)), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=300',
    },
  });
}
