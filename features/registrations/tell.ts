import 'server-only';
import { type Announcement, announcementOf } from '@/features/events/announcement';
import { type HouseholdRecipient, oneMailPerHousehold } from '@/features/households/one-mail';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { enqueueMail } from '@/server/mail/outbox';
import { householdMail, type RegistrationNews, registrationMail } from './emails';
import { registrationLink } from './links';
import { datesFull, datesTold, oneOfEach } from './series-news';

/** Whom the news concern. */
export interface Told {
  id: string;
  eventId: string;
  /** Whose record it is, where the organization keeps one. */
  personId: string | null;
  name: string;
  email: string | null;
  locale: Locale;
  size: number;
  /** What an offer keeps of it. */
  offeredSeats?: number | null;
  /** What it was made together with; null or nothing: the news are of this date alone. */
  seriesPartyId?: string | null;
  /** The dates that the news are of, where that is known better than by their states. */
  together?: readonly { eventId: string }[];
  /** Which ticket is theirs. */
  ticketNumber: number;
}

/** Mails the news of a registration, if there is an address. `known` saves reading the event again. */
export async function tell(
  context: OrganizationContext,
  registration: Told,
  news: RegistrationNews,
  known?: Announcement,
): Promise<void> {
  if (!registration.email) return;
  const { id, eventId, email, locale } = registration;
  const dates = await datesTold(context, registration, news);
  const announcement =
    dates?.[0] ?? known ?? (await announcementOf(context.tx, context.organization, eventId));
  const link = await registrationLink(context, id, locale);
  const full = dates && news.kind === 'waiting' ? await datesFull(context, registration, dates) : null;
  const mail = await registrationMail({ news, announcement, dates, full, registration, link });
  await enqueueMail(context.tx, context.organization.id, { ...mail, to: email });
}

/** The same news for many registrations at once: one mail per household where it asked for that. */
export async function tellMany(
  context: OrganizationContext,
  registrations: readonly Told[],
  news: RegistrationNews,
): Promise<void> {
  const { alone, parties } = oneOfEach(registrations, news);
  for (const party of parties) await tell(context, party, news);
  for (const eventId of new Set(alone.map((one) => one.eventId))) {
    const ofEvent = alone.filter((one) => one.eventId === eventId);
    const announcement = await announcementOf(context.tx, context.organization, eventId);
    for (const { to, mails } of await oneMailPerHousehold(context, ofEvent)) {
      if (to) await tellHousehold(context, to, mails, news, announcement);
      else for (const registration of mails) await tell(context, registration, news, announcement);
    }
  }
}

async function tellHousehold(
  context: OrganizationContext,
  to: HouseholdRecipient,
  registrations: readonly Told[],
  news: RegistrationNews,
  announcement: Announcement,
): Promise<void> {
  const locale = to.locale ?? registrations[0]?.locale ?? context.locale;
  const parties = [];
  for (const { id, name, size } of registrations) {
    parties.push({ name, size, link: await registrationLink(context, id, locale) });
  }
  const mail = await householdMail({ news, announcement, to: { name: to.name, locale }, parties });
  await enqueueMail(context.tx, context.organization.id, { ...mail, to: to.email });
}
