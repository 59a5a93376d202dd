import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { announcementIn, announcementOf } from '@/features/events/announcement';
import { fallbackOrder } from '@/lib/locales';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { readQuestions } from '../questions';
import type { Question } from '../rules';

export interface QuestionEditor {
  event: { id: string; slug: string; title: string; titleLang: string | undefined };
  questions: (Question & { isArchived: boolean; answers: number })[];
  /** Other events that ask something. */
  others: { id: string; title: string; questions: number }[];
}

/** What an event asks, for those who put the questions: also those that are asked no more. */
export const getQuestionEditor = query({
  permission: 'question:update',
  run: async (context, slug: string): Promise<QuestionEditor> => {
    const { tx, organization, locale } = context;
    const [event] = await tx
      .select({ id: events.id })
      .from(events)
      .where(and(eq(events.organizationId, organization.id), eq(events.slug, slug)));
    if (!event) throw notFound();
    const local = announcementIn(await announcementOf(tx, organization, event.id), locale);
    const questions = await readQuestions(context, event.id, { withArchived: true });
    const { rows: counts } = await tx.execute<{ id: string; answers: number }>(sql`
      select q.id, count(distinct a.registration_id)::int as answers from event_questions q
      join event_answers a on a.organization_id = q.organization_id and a.question_id = q.id
      where q.organization_id = ${organization.id} and q.event_id = ${event.id} group by q.id`);
    const answers = new Map(counts.map((row) => [row.id, row.answers]));
    const order = sql.param(fallbackOrder(locale, organization.defaultLocale));
    const { rows: others } = await tx.execute<{ id: string; title: string | null; questions: number }>(sql`
      select e.id, count(*)::int as questions, (select t.title from event_texts t
          where t.organization_id = e.organization_id and t.event_id = e.id
          order by array_position(${order}::text[], t.locale) limit 1) as title
      from events e join event_questions q on q.organization_id = e.organization_id and q.event_id = e.id
      where e.organization_id = ${organization.id} and e.id <> ${event.id} and q.archived_at is null
      group by e.organization_id, e.id, e.created_at order by e.created_at desc limit 100`);
    return {
      event: {
        id: event.id,
        slug,
        title: local.title,
        titleLang: local.titleLocale === locale ? undefined : local.titleLocale,
      },
      questions: questions.map((question) => ({ ...question, answers: answers.get(question.id) ?? 0 })),
      others: others.map(({ id, title, questions: n }) => ({ id, title: title ?? '—', questions: n })),
    };
  },
});
