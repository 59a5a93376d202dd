import 'server-only';
import { type Announcement, announcementOf } from '@/features/events/announcement';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { enqueueMail } from '@/server/mail/outbox';
import { type RegistrationNews, registrationMail } from './emails';
import { registrationLink } from './links';

/** Whom the news concern. */
export interface Told {
  id: string;
  eventId: string;
  name: string;
  email: string | null;
  locale: Locale;
  size: number;
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
  const announcement = known ?? (await announcementOf(context.tx, context.organization, eventId));
  const link = await registrationLink(context, id, locale);
  const mail = await registrationMail({ news, announcement, registration, link });
  await enqueueMail(context.tx, context.organization.id, { ...mail, to: email });
}
