import 'server-only';
import { sql } from 'drizzle-orm';
import { announcementIn, announcementOf } from '@/features/events/announcement';
import { answersOf } from '@/features/questions/answers';
import { readQuestions } from '@/features/questions/questions';
import { possibleAnswers } from '@/features/questions/rules';
import { answerText, labelOf } from '@/features/questions/words';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { translator } from '@/server/i18n/translator';
import { query } from '@/server/query';
import { findEvent, type RegisteredEvent } from '../event-seats';
import { countAnswers } from '../statistics-counts';
import { hideSmall, isTooFew, type Shown, shownAnswers, spansOf } from '../statistics-rules';

interface Part {
  id: string;
  label: string;
  count: Shown;
}

export interface Statistics {
  event: { title: string; titleLang: string | undefined };
  /** Null where there are too few to say anything of them. */
  signUps: Part[] | null;
  /** Of those who had a seat; null before anybody was checked in. */
  came: Part[] | null;
  newcomers: Part[] | null;
  answers: { id: string; label: string; lang?: string; isPerPerson: boolean; asked: Shown; parts: Part[] }[];
}

/** Those who have, or had, a seat; the states of the door are among them where there are such. */
const SEATED = sql`r.state::text in ('confirmed', 'attended', 'no-show')`;

/** What can be said of the registrations of an event as numbers, without small ones. */
export const getStatistics = query({
  permission: 'registration:list',
  run: async (context, slug: string): Promise<Statistics> => {
    const { tx, organization, locale } = context;
    const event = await findEvent(context, { slug });
    if (!event) throw notFound();
    const local = announcementIn(await announcementOf(tx, organization, event.id), locale);
    return {
      event: { title: local.title, titleLang: local.titleLocale === locale ? undefined : local.titleLocale },
      signUps: await signUpsOf(context, event),
      came: await cameTo(context, event),
      newcomers: await newcomersOf(context, event),
      answers: await answersAt(context, event),
    };
  },
});

async function signUpsOf({ tx, organization, locale }: OrganizationContext, event: RegisteredEvent) {
  const zone = event.timezone ?? organization.timezone;
  const { rows } = await tx.execute<{ day: string; count: number }>(sql`
    select (r.created_at at time zone ${zone})::date::text as day, count(*)::int as count from registrations r
    where r.organization_id = ${organization.id} and r.event_id = ${event.id} and r.state not in ('held', 'expired')
    group by 1`);
  const spans = spansOf(rows);
  return (
    spans?.map(({ from, to, count }) => ({
      id: from,
      label: formatHonestDate(parseEdtf(from === to ? from : `${from}/${to}`), locale),
      count,
    })) ?? null
  );
}

/** Two parts of a whole; nothing where the whole is small. */
async function twoParts(
  { locale }: OrganizationContext,
  counts: [number, number],
  words: ['came' | 'fresh', 'missed' | 'returning'],
): Promise<Part[] | null> {
  if (isTooFew(counts[0] + counts[1])) return null;
  const t = await translator(locale, 'registrations');
  const shown = hideSmall(counts);
  return words.map((word, i) => ({ id: word, label: t(`statistics.${word}`), count: shown[i] ?? null }));
}

async function cameTo(context: OrganizationContext, event: RegisteredEvent): Promise<Part[] | null> {
  const { tx, organization } = context;
  const { rows } = await tx.execute<{ came: number; missed: number }>(sql`
    select count(p.checked_in_at)::int as came, count(*) filter (where p.checked_in_at is null)::int as missed
    from registrations r join registration_people p on p.organization_id = r.organization_id and p.registration_id = r.id
    where r.organization_id = ${organization.id} and r.event_id = ${event.id} and ${SEATED}`);
  const { came = 0, missed = 0 } = rows[0] ?? {};
  return came === 0 ? null : twoParts(context, [came, missed], ['came', 'missed']);
}

async function newcomersOf(context: OrganizationContext, event: RegisteredEvent): Promise<Part[] | null> {
  const { tx, organization } = context;
  const { rows } = await tx.execute<{ fresh: number; returning: number }>(sql`
    select count(*) filter (where not known)::int as fresh, count(*) filter (where known)::int as returning
    from (select exists (select from registrations o
        join events e on e.organization_id = o.organization_id and e.id = o.event_id
        where o.organization_id = r.organization_id and o.event_id <> r.event_id
          and o.state::text in ('confirmed', 'attended', 'no-show') and e.starts_at < ${event.startsAt}
          and (o.account_id = r.account_id or o.person_id = r.person_id or o.email = r.email)) as known
      from registrations r
      where r.organization_id = ${organization.id} and r.event_id = ${event.id} and ${SEATED}) x`);
  const { fresh = 0, returning = 0 } = rows[0] ?? {};
  return twoParts(context, [fresh, returning], ['fresh', 'returning']);
}

async function answersAt(
  context: OrganizationContext,
  event: RegisteredEvent,
): Promise<Statistics['answers']> {
  const { tx, organization, locale } = context;
  const questions = await readQuestions(context, event.id);
  if (questions.length === 0) return [];
  const { rows } = await tx.execute<{ id: string; size: number }>(sql`
    select r.id, count(*)::int as size from registrations r
    join registration_people p on p.organization_id = r.organization_id and p.registration_id = r.id
    where r.organization_id = ${organization.id} and r.event_id = ${event.id} and ${SEATED}
    group by r.organization_id, r.id`);
  const given = await answersOf(
    context,
    rows.map(({ id }) => id),
  );
  const sheets = rows.map(({ id, size }) => ({ size, answers: given.get(id) ?? [] }));
  const t = await translator(locale, 'questions');
  const words = { yes: t('yes'), no: t('no') };
  return shownAnswers(countAnswers(questions, sheets)).flatMap(({ id, asked, counts, none }) => {
    const question = questions.find((one) => one.id === id);
    if (!question) return [];
    const { text, lang } = labelOf(question, locale);
    const parts = possibleAnswers(question).map((answer, place) => ({
      id: answer,
      label: answerText(question, answer, locale, words),
      count: counts[place] ?? null,
    }));
    if (none !== null) parts.push({ id: 'none', label: t('unanswered'), count: none });
    return [{ id, label: text, lang, isPerPerson: question.isPerPerson, asked, parts }];
  });
}
