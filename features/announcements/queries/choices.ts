import 'server-only';
import { sql } from 'drizzle-orm';
import { readQuestions } from '@/features/questions/questions';
import { possibleAnswers } from '@/features/questions/rules';
import { answerText, labelOf } from '@/features/questions/words';
import { fallbackOrder } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { can } from '@/server/policy/can';
import { query } from '@/server/query';
import type { AudienceChoices, Choice } from '../view';

const MOST = 200;
const LATEST = 10;

/** The groups, saved lists and events that an announcement can go to. */
export const listAudiences = query({
  permission: 'announcement:create',
  run: async (context, _input: undefined): Promise<AudienceChoices> => {
    const { tx, organization, locale } = context;
    const order = sql.param(fallbackOrder(locale, organization.defaultLocale));
    const read = async (rows: ReturnType<typeof sql>) =>
      (await tx.execute<Choice & Record<string, unknown>>(rows)).rows.map(({ id, name }) => ({ id, name }));
    const events =
      await read(sql`select e.id, (select t.title from event_texts t where t.organization_id = e.organization_id
          and t.event_id = e.id order by array_position(${order}::text[], t.locale) limit 1) as name
        from events e where e.organization_id = ${organization.id} and exists (select from registrations r
          where r.organization_id = e.organization_id and r.event_id = e.id)
        order by e.created_at desc limit ${MOST}`);
    return {
      groups:
        await read(sql`select g.id, (select t.name from group_texts t where t.organization_id = g.organization_id
          and t.group_id = g.id order by array_position(${order}::text[], t.locale) limit 1) as name
        from groups g where g.organization_id = ${organization.id} order by 2 limit ${MOST}`),
      lists: await read(sql`select id, name from saved_lists where organization_id = ${organization.id}
        order by lower(name) limit ${MOST}`),
      events,
      answers: can(context.standing, 'registration:list') ? await answersTo(context, events) : [],
    };
  },
});

/** What can be answered at the latest of these events. */
async function answersTo(context: OrganizationContext, events: readonly Choice[]) {
  const t = await translator(context.locale, 'questions');
  const words = { yes: t('yes'), no: t('no') };
  const found: AudienceChoices['answers'] = [];
  for (const event of events.slice(0, LATEST)) {
    for (const question of await readQuestions(context, event.id)) {
      const { text } = labelOf(question, context.locale);
      for (const answer of possibleAnswers(question)) {
        found.push({
          value: `event:${event.id}:${question.id}:${answer}`,
          name: `${event.name} · ${text} ${answerText(question, answer, context.locale, words)}`,
        });
      }
    }
  }
  return found;
}
