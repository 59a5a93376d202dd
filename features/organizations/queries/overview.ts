import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { fallbackOrder } from '@/lib/locales';
import { isHeld } from '@/server/mail/held';
import { query } from '@/server/query';
import type { Attention, NextEvent, Overview } from '../manage-view';

const SOON = '60 days';

/** What needs attention, and the next events with their seats. */
export const getOverview = query({
  permission: 'organization:manage',
  run: async ({ tx, organization, locale, now }, _input: null): Promise<Overview> => {
    const at = sql`${now.toISOString()}::timestamptz`;
    const own = sql`organization_id = ${organization.id}`;
    const { rows } = await tx.execute<Attention & Record<string, unknown>>(sql`
      select
        (select count(*)::integer from correction_requests where ${own} and state = 'open') as corrections,
        (select count(*)::integer from applications where ${own} and state = 'open') as applications,
        (select count(*)::integer from change_requests where ${own} and state = 'open') as changes,
        (select count(*)::integer from erasures where ${own} and undone_at is null and done_at is null) as erasures,
        (select count(*)::integer from retention_runs where ${own} and stopped_at is not null and confirmed_at is null
          and finished_at is null) as "stoppedRuns",
        (select count(*)::integer from registrations where ${own} and state = 'pending') as pending,
        (select count(*)::integer from outbox where ${own} and (state in ('failed', 'undeliverable')
          or (state = 'waiting' and attempts > 1))) as undelivered,
        (select count(*)::integer from outbox where outbox.organization_id = ${organization.id} and outbox.state = 'waiting'
          and ${isHeld}) as "heldMail",
        (select count(*)::integer from terms where ${own} and hidden_at is null and ends_on > ${at}::date
          and ends_on <= (${at} + ${SOON}::interval)::date) as "endingTerms",
        (select count(*)::integer from events where ${own} and state = 'draft') as "draftEvents",
        (select count(*)::integer from statements where ${own} and published_at is null) as "draftStatements",
        (select count(*)::integer from contradictions c where c.organization_id = ${organization.id}
          and c.decision = 'open' and not exists (select from people p where p.organization_id = c.organization_id
            and p.safe_since is not null and p.id in (c.person_id,
              (select f.person_id from person_facts f where f.organization_id = c.organization_id and f.id = c.fact_id),
              (select t.person_id from terms t where t.organization_id = c.organization_id and t.id = c.term_id)))
          and not exists (select from terms t where t.organization_id = c.organization_id and t.id = c.term_id
            and t.person_id = c.person_id)) as contradictions,
        (select count(*)::integer from unnest(array['az', 'ru', 'en']) l where not exists (
          select from organization_texts t where t.organization_id = ${organization.id} and t.locale = l
        )) as untranslated,
        (select count(*)::integer from invitations where ${own} and accepted_at is null and revoked_at is null
          and expires_at > ${at}) as invitations`);
    const { rows: state } = await tx.execute<{
      isPublished: boolean;
      isConfirmed: boolean;
      about: boolean;
      members: boolean;
      board: boolean;
      events: boolean;
    }>(sql`
      select o.published_at is not null as "isPublished", o.confirmed_at is not null as "isConfirmed",
        exists (select from organization_texts where ${own} and about is not null) as about,
        exists (select from memberships where ${own}) as members,
        exists (select from terms where ${own}) as board,
        exists (select from events where ${own}) as events
      from organizations o where o.id = ${organization.id}`);
    const order = sql.join(
      fallbackOrder(locale, organization.defaultLocale).map((each) => sql`${each}`),
      sql`, `,
    );
    const { rows: events } = await tx.execute<Omit<NextEvent, 'startsAt'> & { startsAt: string }>(sql`
      select e.id, e.slug, coalesce(x.title, e.slug) as title, x.locale as "titleLocale", e.starts_at as "startsAt",
        e.timezone, e.capacity, s.taken, s.waiting, s.pending, e.more
      from (${nextOfEach(organization.id, at)}) e
      cross join lateral seats_of(e.organization_id, e.id) s
      left join lateral (select t.title, t.locale from event_texts t
        where t.organization_id = e.organization_id and t.event_id = e.id
        order by array_position(array[${order}], t.locale) limit 1) x on true
      order by e.starts_at, e.id`);
    const { isPublished = false, isConfirmed = false, ...has } = state[0] ?? {};
    const nothing = {
      corrections: 0,
      applications: 0,
      changes: 0,
      erasures: 0,
      stoppedRuns: 0,
      pending: 0,
      undelivered: 0,
      heldMail: 0,
      endingTerms: 0,
      draftEvents: 0,
    };
    return {
      attention: rows[0] ?? {
        ...nothing,
        contradictions: 0,
        draftStatements: 0,
        untranslated: 0,
        invitations: 0,
      },
      events: events.map((event) => ({ ...event, startsAt: new Date(event.startsAt) })),
      isPublished,
      isConfirmed,
      has: { about: false, members: false, board: false, events: false, ...has },
    };
  },
});

/** The next events, a series once by its next date: a hundred lessons would hide everything else. */
const nextOfEach = (organizationId: string, at: SQL): SQL => sql`
  select * from (
    select published.*, row_number() over dates as nth, (count(*) over series)::integer - 1 as more
    from events published
    where organization_id = ${organizationId} and state = 'published' and ends_at > ${at}
    window series as (partition by coalesce(series_id, id)), dates as (series order by starts_at, id)
  ) each_date
  where nth = 1 order by starts_at, id limit 5`;
