import 'server-only';
import type { Announcement } from '@/features/events/announcement';
import { type HouseholdRecipient, oneMailPerHousehold } from '@/features/households/one-mail';
import { readDeceased } from '@/features/organizations/deceased';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { enqueueMail, type Mail } from '@/server/mail/outbox';
import { householdMail, registrationMail } from './emails';
import { registrationLink } from './links';
import type { RegistrationNews } from './news';
import { datesFull, type ToldTogether, toldTogether } from './series-news';

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

/** Mails the news of a registration, if there is an address. */
export async function tell(
  context: OrganizationContext,
  registration: Told,
  news: RegistrationNews,
): Promise<void> {
  const { id, email, locale } = registration;
  if (!email || (await withoutTheDead(context, [registration])).length === 0) return;
  const [[told], link] = await Promise.all([
    toldTogether(context, [registration], news),
    registrationLink(context, id, locale),
  ]);
  if (told) await tellOne(context, { ...registration, email, link }, news, told);
}

/** The mail that tells a registration for one event its news; null without an address. */
export async function mailOf(
  registration: Told,
  news: RegistrationNews,
  announcement: Announcement,
  link: string,
): Promise<Mail | null> {
  const { email: to } = registration;
  if (!to) return null;
  return { ...(await registrationMail({ news, announcement, registration, link })), to };
}

/** The same news for many registrations at once: one mail per household where it asked for that. */
export async function tellMany(
  context: OrganizationContext,
  registrations: readonly Told[],
  news: RegistrationNews,
): Promise<void> {
  const living = await withoutTheDead(context, registrations);
  for (const told of await toldTogether(context, living, news)) {
    for (const { to, mails } of await oneMailPerHousehold(context, told.registrations)) {
      if (to) await tellHousehold(context, to, mails, news, told);
      else for (const registration of mails) await tellAlone(context, registration, news, told);
    }
  }
}

/** Nobody writes to who has died, also where somebody of their family came to be registered with them. */
async function withoutTheDead<One extends Told>(context: OrganizationContext, told: readonly One[]) {
  const dead = await readDeceased(
    context,
    told.map(({ personId }) => personId),
  );
  return told.filter(({ personId }) => personId === null || !dead.has(personId));
}

async function tellAlone(context: OrganizationContext, told: Told, news: RegistrationNews, of: Of) {
  const { id, email, locale } = told;
  if (!email) return;
  await tellOne(context, { ...told, email, link: await registrationLink(context, id, locale) }, news, of);
}

type Of = Pick<ToldTogether<Told>, 'announcement' | 'dates'>;

async function tellOne(
  context: OrganizationContext,
  { link, ...registration }: Told & { email: string; link: string },
  news: RegistrationNews,
  { announcement, dates }: Of,
): Promise<void> {
  const full = dates && news.kind === 'waiting' ? await datesFull(context, registration, dates) : null;
  const mail = await registrationMail({ news, announcement, dates, full, registration, link });
  await enqueueMail(context.tx, context.organization.id, { ...mail, to: registration.email });
}

async function tellHousehold(
  context: OrganizationContext,
  to: HouseholdRecipient,
  registrations: readonly Told[],
  news: RegistrationNews,
  { announcement, dates }: Of,
): Promise<void> {
  const locale = to.locale ?? registrations[0]?.locale ?? context.locale;
  const parties = [];
  for (const { id, name, size } of registrations) {
    parties.push({ name, size, link: await registrationLink(context, id, locale) });
  }
  const mail = await householdMail({ news, announcement, dates, to: { name: to.name, locale }, parties });
  await enqueueMail(context.tx, context.organization.id, { ...mail, to: to.email });
}
