import 'server-only';
import { organizationName } from '@/features/accounts/organization-name';
import {
  addresseesOf,
  subscriptionToken,
  subscriptionUrl,
  unsubscribeHeaders,
} from '@/features/organizations/subscription-link';
import { LOCALES, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { type Announcement, textsOf } from './announcement';
import { announcementLetter } from './letter';
import { publicUrlOf } from './public-url';
import { isOptional, languageFor } from './rules';

interface Whom {
  name: string;
  email: string;
  personId: string | null;
  locale: Locale | null;
}

/**
 * Makes the mails of one announcement: each in the language of whom it goes to, if the whole of it is written in that, else
 * all of it in the organization's.
 */
export async function mailMaker(
  context: OrganizationContext,
  announcement: Announcement,
  whom: readonly { email: string | null; personId: string | null }[],
) {
  const { tx, organization } = context;
  const { kind } = announcement;
  const texts = await textsOf(context, announcement.id);
  const written = LOCALES.filter((locale) => texts[locale]);
  const names = new Map<Locale, string>();
  for (const locale of written) names.set(locale, (await organizationName(tx, organization, locale)).name);
  const addressees = isOptional(kind)
    ? await addresseesOf(
        tx,
        organization.id,
        whom.flatMap(({ email, personId }) => (email ? [{ address: email.toLowerCase(), personId }] : [])),
      )
    : new Map<string, string>();

  return async ({ name, email, locale: own }: Whom) => {
    const locale = languageFor(own, written, organization.defaultLocale);
    const text = texts[locale];
    if (!text) throw new Refusal('conflict', 'announcement-no-text');
    const addressee = addressees.get(email.toLowerCase());
    const token = addressee ? subscriptionToken(organization.id, addressee, kind) : null;
    const letter = await announcementLetter(locale, {
      name,
      organization: names.get(locale) ?? organization.slug,
      written: text,
      publicUrl: publicUrlOf(organization, announcement, locale),
      subscriptionUrl: token ? subscriptionUrl(token, locale) : null,
    });
    return {
      locale,
      kind: `announcement.${kind}`,
      ...letter,
      headers: token ? unsubscribeHeaders(token) : {},
    };
  };
}
