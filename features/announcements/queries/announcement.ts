import 'server-only';
import { sql } from 'drizzle-orm';
import { ADDRESSED_STATES } from '@/db/enums';
import { announcementTexts } from '@/db/schema/announcements';
import { type Freshness, freshnessOf, textHash } from '@/features/organizations/text-freshness';
import { readQuestions } from '@/features/questions/questions';
import { answerText, labelOf } from '@/features/questions/words';
import { fallbackOrder, LOCALES, type Locale } from '@/lib/locales';
import { markdownToText } from '@/lib/markdown';
import { telegramLink, whatsAppLink } from '@/lib/share-links';
import type { OrganizationContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { can } from '@/server/policy/can';
import { query } from '@/server/query';
import { type Announcement, findAnnouncement, isTextOf, listFiles } from '../announcement';
import { memberUrlOf, publicUrlOf } from '../public-url';
import { sharedText } from '../rules';
import type { AnnouncementPage, Share } from '../view';

/** One announcement: what its form, its page and the messengers show. */
export const getAnnouncement = query({
  permission: 'announcement:list',
  subject: (context, { id }: { id: string }) => findAnnouncement(context, id),
  run: async (context, { id }, announcement): Promise<AnnouncementPage> => {
    const { tx, organization, locale } = context;
    const texts = await tx.select().from(announcementTexts).where(isTextOf(organization.id, id));
    const source = texts.find((text) => text.locale === organization.defaultLocale);
    const sourceHash = textHash([source?.title, source?.text]);
    const order = fallbackOrder(locale, organization.defaultLocale);
    const shown = order.flatMap((one) => texts.filter((text) => text.locale === one))[0];
    const key = announcement.groupId ?? announcement.listId ?? announcement.eventId;
    const values: Record<string, string> = {
      kind: announcement.kind,
      to: [announcement.audience, key, announcement.eventState, announcement.questionId, announcement.answer]
        .filter((part) => part !== null)
        .join(':'),
    };
    for (const text of texts) {
      values[`texts.${text.locale}.title`] = text.title;
      values[`texts.${text.locale}.text`] = text.text;
    }
    const freshness = LOCALES.map((one) => {
      const text = texts.find((row) => row.locale === one);
      return [one, freshnessOf(text, sourceHash)];
    });
    const { slug, kind, state, audience, sendAt, startedAt, doneAt, publishedAt } = announcement;
    return {
      ...{ id, slug, kind, state, audience, sendAt, startedAt, doneAt, values },
      title: shown?.title ?? slug,
      audienceName: [await nameOfAudience(context, announcement), await partOf(context, announcement)]
        .filter((name) => name !== null)
        .join(' · '),
      isPublished: publishedAt !== null,
      freshness: Object.fromEntries(freshness) as Record<Locale, Freshness>,
      files: (await listFiles(context, id)).map((file) => ({ id: file.id, name: file.name })),
      shares: order.flatMap((one) => {
        const text = texts.find((row) => row.locale === one);
        return text ? [shareOf(text, shareUrl(organization, announcement, one))] : [];
      }),
    };
  },
});

/** The page for everybody, else the one for those whom it went to; none as long as it went to nobody. */
function shareUrl(
  organization: { slug: string },
  announcement: Pick<Announcement, 'id' | 'slug' | 'publishedAt' | 'startedAt'>,
  locale: Locale,
): string | null {
  const everybody = publicUrlOf(organization, announcement, locale);
  if (everybody || !announcement.startedAt) return everybody;
  return memberUrlOf(organization, announcement, locale);
}

function shareOf(text: { locale: Locale; title: string; text: string }, url: string | null): Share {
  const plain = markdownToText(text.text);
  const whole = sharedText(text.title, plain, url);
  return {
    locale: text.locale,
    text: whole,
    whatsApp: whatsAppLink(whole),
    telegram: telegramLink(sharedText(text.title, plain, null), url),
  };
}

async function nameOfAudience(
  { tx, organization, locale }: OrganizationContext,
  { groupId, listId, eventId }: Announcement,
): Promise<string | null> {
  const order = sql.param(fallbackOrder(locale, organization.defaultLocale));
  const { rows } = await tx.execute<{ name: string | null }>(sql`select coalesce(
    (select t.name from group_texts t where t.organization_id = ${organization.id} and t.group_id = ${groupId}
      order by array_position(${order}::text[], t.locale) limit 1),
    (select name from saved_lists where organization_id = ${organization.id} and id = ${listId}),
    (select t.title from event_texts t where t.organization_id = ${organization.id} and t.event_id = ${eventId}
      order by array_position(${order}::text[], t.locale) limit 1)) as name`);
  return rows[0]?.name ?? null;
}

/** Which part of an event's people is meant; an answer only for those who may read the answers. */
async function partOf(
  context: OrganizationContext,
  { eventId, eventState, questionId, answer }: Announcement,
): Promise<string | null> {
  const { locale, standing } = context;
  const state = ADDRESSED_STATES.find((one) => one === eventState);
  if (state) return (await translator(locale, 'labels'))(`registrationState.${state}`);
  if (!eventId || !questionId || !answer || !can(standing, 'registration:list')) return null;
  const questions = await readQuestions(context, eventId, { withArchived: true });
  const question = questions.find(({ id }) => id === questionId);
  if (!question) return null;
  const t = await translator(locale, 'questions');
  const said = answerText(question, answer, locale, { yes: t('yes'), no: t('no') });
  return `${labelOf(question, locale).text} ${said}`;
}
