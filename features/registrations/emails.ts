import 'server-only';
import type { MailAttachment } from '@/db/schema/kernel';
import { type Announcement, announcementIn } from '@/features/events/announcement';
import { eventCalendar } from '@/features/events/calendar';
import { formatMoment, zoneLabel } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import { translator } from '@/server/i18n/translator';
import { escapeHtml, setLetter } from '@/server/mail/layout';
import {
  bringsCalendar,
  bringsTicket,
  buttonOf,
  noteOf,
  offersCancelling,
  type RegistrationNews,
  saysWhere,
} from './news';
import { HOLD_MINUTES } from './rules';
import { datesLine, whens } from './series-dates-line';
import { TICKET_PICTURE, ticketPicture, ticketUrl } from './ticket-code';

interface Facts {
  news: RegistrationNews;
  announcement: Announcement;
  /** All dates of a series that the news are of; `announcement` is the first of them. */
  dates?: readonly Announcement[] | null;
  /** Those of them that have too few seats, which is why it waits. */
  full?: readonly Announcement[] | null;
  registration: {
    id: string;
    name: string;
    size: number;
    offeredSeats?: number | null;
    seriesPartyId?: string | null;
    ticketNumber: number;
    locale: Locale;
  };
  link: string;
}

export interface RegistrationMail {
  kind: string;
  subject: string;
  text: string;
  html: string;
  attachments: MailAttachment[];
}

/** The mail that tells a person the news of their registration, in their language. */
export async function registrationMail(facts: Facts): Promise<RegistrationMail> {
  const { news, announcement, dates, full, registration, link } = facts;
  const { locale, name, size } = registration;
  const t = await translator(locale, 'registrations');
  const event = announcementIn(announcement, locale);
  const values = {
    event: event.title,
    organization: event.organizationName,
    name,
    size,
    minutes: HOLD_MINUTES,
  };
  const detail = await detailOf(facts);
  const paragraphs = [
    dates && news.kind === 'waiting' ? t('series.waitingText') : t(`mail.${news.kind}.text`, values),
    full?.length ? `${t('series.fullAt')}\n${whens(full, locale)}` : null,
    dates ? null : await whichDate(news, announcement, locale),
    detail,
    news.kind === 'event-changed' ? t('mail.event-changed.now') : null,
    dates ? inLines(event.title, await datesLine(dates, locale), event.place) : null,
    isOfOneDate(facts) ? t('series.othersStay') : null,
    saysWhere(news) && !dates ? inLines(event.title, event.when, event.place) : null,
    saysWhere(news) ? t('mail.party', values) : null,
    saysWhere(news) ? t('mail.private') : null,
  ].filter((paragraph) => paragraph !== null);
  const button = saysWhere(news) ? { label: t(buttonOf(news)), url: link } : undefined;
  // Opening the link cancels nothing: the page has the button that does.
  const lesser = offersCancelling(news)
    ? { label: t('mail.cancelButton'), url: `${link}#cancel` }
    : undefined;
  const letter = setLetter({
    locale,
    greeting: t('mail.greeting', values),
    paragraphs,
    body: bringsTicket(news) ? ticketPart(t('ticket.show'), t('ticket.code')) : undefined,
    button,
    lesser,
    footer: t('mail.footer', values),
  });
  return {
    kind: `registration.${news.kind}`,
    subject: t(`mail.${news.kind}.subject`, values),
    ...letter,
    attachments: [
      ...(bringsCalendar(news) ? [calendarFile(dates ?? announcement, locale)] : []),
      ...(bringsTicket(news)
        ? [ticketPicture(ticketUrl(announcement.organization.id, registration, locale))]
        : []),
    ],
  };
}

/** The ticket in a mail: what to do with it stands there also where pictures are not shown; the link leads to it as well. */
const ticketPart = (show: string, code: string) => ({
  text: show,
  html: `<p>${escapeHtml(show)}</p><p><img src="cid:${TICKET_PICTURE}" alt="${escapeHtml(code)}" width="240" style="background:#fff;border-radius:8px"></p>`,
});

interface HouseholdFacts {
  news: RegistrationNews;
  announcement: Announcement;
  dates: readonly Announcement[] | null;
  to: { name: string; locale: Locale };
  parties: readonly { name: string; size: number; link: string }[];
}

/** The one mail to a household of which several are registered: the news once, then each registration with its own link. */
export async function householdMail({
  news,
  announcement,
  dates,
  to,
  parties,
}: HouseholdFacts): Promise<RegistrationMail> {
  const { locale, name } = to;
  const t = await translator(locale, 'registrations');
  const event = announcementIn(announcement, locale);
  const size = parties.reduce((sum, party) => sum + party.size, 0);
  const values = { event: event.title, organization: event.organizationName, name, size };
  const note = noteOf(news);
  const letter = setLetter({
    locale,
    greeting: t('mail.greeting', values),
    paragraphs: [
      t(`mail.${news.kind}.text`, { ...values, minutes: HOLD_MINUTES }),
      dates ? null : await whichDate(news, announcement, locale),
      note ? t('mail.note', { note }) : null,
      news.kind === 'event-changed' ? t('mail.event-changed.now') : null,
      dates ? inLines(event.title, await datesLine(dates, locale), event.place) : null,
      saysWhere(news) && !dates ? inLines(event.title, event.when, event.place) : null,
      news.kind === 'offered'
        ? t('mail.replyBy', { until: untilOf(news.until, announcement, locale) })
        : null,
      t('mail.household'),
      ...parties.map((party) => {
        const line = t('mail.householdParty', { name: party.name, size: party.size });
        return saysWhere(news) ? `${line} ${party.link}` : line;
      }),
    ].filter((paragraph) => paragraph !== null),
    footer: t('mail.footer', values),
  });
  return {
    kind: `registration.${news.kind}`,
    subject: t(`mail.${news.kind}.subject`, { ...values, minutes: HOLD_MINUTES }),
    ...letter,
    attachments: bringsCalendar(news) ? [calendarFile(dates ?? announcement, locale)] : [],
  };
}

/** What, when and where, beneath each other. */
const inLines = (...lines: readonly (string | null)[]) => lines.filter(Boolean).join('\n');

/** What does not say where and when says at least which date it is about: of a series, whose dates have one title, or that is off. */
async function whichDate(
  news: RegistrationNews,
  announcement: Announcement,
  locale: Locale,
): Promise<string | null> {
  const { when } = announcementIn(announcement, locale);
  if (saysWhere(news) || !when) return null;
  if (announcement.event.seriesId === null) return news.kind === 'event-cancelled' ? when : null;
  return (await translator(locale, 'registrations'))('series.thisDate', { when });
}

/** Seats were taken back at one date of a series that was registered for as a whole. */
const isOfOneDate = ({ news, announcement, dates, registration }: Facts) =>
  news.kind === 'seats-taken-back' && !dates && registration.seriesPartyId && announcement.event.seriesId;

async function detailOf({ news, announcement, registration }: Facts): Promise<string | null> {
  const t = await translator(registration.locale, 'registrations');
  if (news.kind === 'waiting') return t('place', { ...news.place });
  const zone = announcement.event.timezone ?? announcement.organization.timezone;
  if (news.kind === 'offered') {
    const { size, offeredSeats } = registration;
    const until = untilOf(news.until, announcement, registration.locale);
    return t('offer.explained', { seats: offeredSeats ?? size, size, until });
  }
  const note = noteOf(news);
  if (note) return t('mail.note', { note });
  if (news.kind !== 'confirm-address') return null;
  if (!news.keptUntil) return t('mail.confirm-address.notKept');
  const until = formatMoment(news.keptUntil, zone, registration.locale, 'time');
  return t('mail.confirm-address.kept', { minutes: HOLD_MINUTES, until });
}

function untilOf(until: Date, { event, organization }: Announcement, locale: Locale): string {
  const zone = event.timezone ?? organization.timezone;
  return `${formatMoment(until, zone, locale, 'date-time')}, ${zoneLabel(zone, locale, until)}`;
}

function calendarFile(told: Announcement | readonly Announcement[], locale: Locale): MailAttachment {
  return {
    filename: `${[told].flat()[0]?.event.slug}.ics`,
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: eventCalendar(told, locale),
  };
}
