import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import {
  announcementFiles,
  announcementRecipients,
  announcements,
  announcementTexts,
} from '@/db/schema/announcements';
import { events } from '@/db/schema/events';
import { groups } from '@/db/schema/groups';
import { mailFiles } from '@/db/schema/mail';
import { savedLists } from '@/db/schema/saved-lists';
import { isUuid } from '@/features/organizations/schema';
import { sourceHashOf, textHash } from '@/features/organizations/text-freshness';
import { readQuestions } from '@/features/questions/questions';
import { possibleAnswers } from '@/features/questions/rules';
import { LOCALES, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { can } from '@/server/policy/can';
import { tag } from '@/server/tags';
import type { Audience } from './audience';
import { isChangeable } from './rules';
import type { AnnouncementInput } from './schema';

export const isAnnouncement = (organizationId: string, id: string) =>
  and(eq(announcements.organizationId, organizationId), eq(announcements.id, id));

/** The announcement of that id, locked; null for anybody else's. */
export async function lockAnnouncement({ tx, organization }: OrganizationContext, id: string) {
  const [row] = await tx
    .select()
    .from(announcements)
    .where(isAnnouncement(organization.id, id))
    .for('update');
  return row ?? null;
}
export type Announcement = NonNullable<Awaited<ReturnType<typeof lockAnnouncement>>>;

export async function findAnnouncement({ tx, organization }: OrganizationContext, id: string) {
  if (!isUuid(id)) return null;
  const [row] = await tx.select().from(announcements).where(isAnnouncement(organization.id, id));
  return row ?? null;
}

export const audienceOf = (
  row: Pick<
    Announcement,
    'audience' | 'groupId' | 'listId' | 'eventId' | 'eventState' | 'questionId' | 'answer'
  >,
): Audience => ({
  kind: row.audience,
  groupId: row.groupId,
  listId: row.listId,
  eventId: row.eventId,
  eventState: row.eventState,
  questionId: row.questionId,
  answer: row.answer,
});

/** What has gone out stays as it was written. */
export function refuseSent({ state }: Pick<Announcement, 'state'>): void {
  if (!isChangeable(state)) throw new Refusal('closed', 'announcement-sent');
}

export const announcementEntry = (
  { id, slug }: { id: string; slug: string },
  details?: Record<string, unknown>,
) => ({
  subjectType: 'announcement',
  subjectId: id,
  subjectName: slug,
  ...(details ? { details } : {}),
});

/** The tags of the pages that show announcements. */
export const tagsOfAnnouncements = ({ organization }: OrganizationContext) => [
  tag.organization(organization.slug),
  tag.directory,
];

export interface WrittenText {
  title: string;
  text: string;
}

/** What is written, by language: only whole ones are kept. */
export async function textsOf(
  { tx, organization }: OrganizationContext,
  announcementId: string,
): Promise<Partial<Record<Locale, WrittenText>>> {
  const rows = await tx.select().from(announcementTexts).where(isTextOf(organization.id, announcementId));
  return Object.fromEntries(rows.map(({ locale, title, text }) => [locale, { title, text }]));
}

export const isTextOf = (organizationId: string, announcementId: string) =>
  and(
    eq(announcementTexts.organizationId, organizationId),
    eq(announcementTexts.announcementId, announcementId),
  );

/** Its attachments, without their bytes. */
export function listFiles({ tx, organization }: OrganizationContext, announcementId: string) {
  return tx
    .select({ id: mailFiles.id, name: mailFiles.name, contentType: mailFiles.contentType })
    .from(announcementFiles)
    .innerJoin(
      mailFiles,
      and(
        eq(mailFiles.organizationId, announcementFiles.organizationId),
        eq(mailFiles.id, announcementFiles.fileId),
      ),
    )
    .where(
      and(
        eq(announcementFiles.organizationId, organization.id),
        eq(announcementFiles.announcementId, announcementId),
      ),
    )
    .orderBy(asc(announcementFiles.position));
}

/** The title in the organization's own language; without it there is no announcement. */
export function mainTitle({ organization }: OrganizationContext, texts: AnnouncementInput['texts']): string {
  const title = texts[organization.defaultLocale]?.title;
  if (!title) throw invalid(`texts.${organization.defaultLocale}.title`, 'required');
  return title;
}

const TABLES = { group: groups, list: savedLists, event: events } as const;

/** Whom it is for as columns. What it names has to be there. */
export async function audienceColumns(
  context: OrganizationContext,
  { to }: Pick<AnnouncementInput, 'to'>,
  kept?: Pick<Announcement, 'questionId' | 'answer'>,
) {
  const { tx, organization } = context;
  const { audience, key, eventState, questionId, answer } = to;
  const columns = { audience, groupId: null, listId: null, eventId: null, eventState, questionId, answer };
  if (audience === 'all' || key === null) return columns;
  const table = TABLES[audience];
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.organizationId, organization.id), eq(table.id, key)));
  if (rows.length === 0) throw invalid('to', 'choose-audience');
  // Who may not read the answers may leave the choice as somebody else has made it.
  const isKept = kept?.questionId === questionId && kept?.answer === answer;
  if (questionId && answer && !isKept)
    await refuseForeignAnswer(context, { eventId: key, questionId, answer });
  return { ...columns, [`${audience}Id`]: key };
}

/** By answer chooses only who may read the answers, and only what can be answered at that event. */
async function refuseForeignAnswer(
  context: OrganizationContext,
  { eventId, questionId, answer }: { eventId: string; questionId: string; answer: string },
): Promise<void> {
  const questions = can(context.standing, 'registration:list') ? await readQuestions(context, eventId) : [];
  const question = questions.find(({ id }) => id === questionId);
  if (!question || !possibleAnswers(question).includes(answer)) throw invalid('to', 'choose-audience');
}

type Words = { title?: string | null; text?: string | null };
const hashOf = ({ title, text }: Words) => textHash([title, text]);

/** Writes the texts of all languages; one that was emptied is taken away. */
export async function saveTexts(
  { tx, organization, now }: OrganizationContext,
  announcementId: string,
  texts: AnnouncementInput['texts'],
): Promise<void> {
  const isOwn = isTextOf(organization.id, announcementId);
  const stored = await tx.select().from(announcementTexts).where(isOwn);
  for (const locale of LOCALES) {
    const typed = texts[locale];
    if (!typed?.title || !typed.text) {
      await tx.delete(announcementTexts).where(and(isOwn, eq(announcementTexts.locale, locale)));
      continue;
    }
    const values = {
      title: typed.title,
      text: typed.text,
      sourceHash: sourceHashOf({ locale, source: organization.defaultLocale, stored, typed: texts, hashOf }),
      updatedAt: now,
    };
    await tx
      .insert(announcementTexts)
      .values({ organizationId: organization.id, announcementId, locale, ...values })
      .onConflictDoUpdate({
        target: [
          announcementTexts.organizationId,
          announcementTexts.announcementId,
          announcementTexts.locale,
        ],
        set: values,
      });
  }
}

export const isRecipientOf = (organizationId: string, announcementId: string) =>
  and(
    eq(announcementRecipients.organizationId, organizationId),
    eq(announcementRecipients.announcementId, announcementId),
  );
