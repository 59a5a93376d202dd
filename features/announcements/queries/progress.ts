import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { LeftOutReason } from '@/db/enums';
import { fieldIsVisible } from '@/features/members/scope';
import { today } from '@/features/members/today';
import { roomFor } from '@/features/organizations/mail-limits';
import { shownName } from '@/features/organizations/shown-name';
import { formatPersonName, type PersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { foundAwayAt, waitsForServer } from '@/server/mail/away';
import { query } from '@/server/query';
import { findAnnouncement } from '../announcement';
import type { Progress, Unreached } from '../view';

const PAGE_SIZE = 50;

/** Rows of recipients with their mail; `r` and `o`, and `u` where nothing arrived although it was taken. */
const recipientsOf = (organizationId: string, id: string): SQL => sql`announcement_recipients r
  left join outbox o on o.organization_id = r.organization_id and o.id = r.mail_id
  left join mail_addressees u on u.organization_id = r.organization_id and u.address = lower(o.recipient)
    and u.unreachable_since >= r.queued_at
  where r.organization_id = ${organizationId} and r.announcement_id = ${id}`;

/** Who could have been told and was not: no mail, or one that did not arrive. Who wanted none is not among them. */
const IS_UNREACHED = sql`(r.left_out in ('no-mail', 'unreachable', 'no-guardian') or o.state = 'undeliverable'
  or u.id is not null)`;

/** The last words of a mail server that has taken nothing since. */
const awaySince = sql`case when max(${foundAwayAt}) filter (where ${waitsForServer}) > coalesce(max(o.sent_at), '-infinity')
  then (array_agg(o.last_error order by o.run_at desc) filter (where ${waitsForServer}))[1] end`;

/** How far an announcement is. */
export const getProgress = query({
  permission: 'announcement:list',
  subject: (context, { id }: { id: string }) => findAnnouncement(context, id),
  run: async (context, { id }, { state }): Promise<Progress> => {
    const { tx, organization } = context;
    const { rows } = await tx.execute<Omit<Progress, 'leftOut' | 'until'> & Record<string, unknown>>(sql`
      select count(*) filter (where r.left_out is null)::integer as mails,
        count(*) filter (where o.state = 'sent')::integer as sent,
        count(*) filter (where r.left_out is null and (r.mail_id is null or o.state in ('waiting', 'stopped', 'failed')))
          ::integer as waiting,
        count(*) filter (where o.state = 'undeliverable')::integer as failed,
        ${awaySince} as away,
        coalesce(sum(r.covers) filter (where r.left_out is null), 0)::integer as people,
        count(*) filter (where ${IS_UNREACHED})::integer as unreached,
        count(*) filter (where ${IS_UNREACHED} and r.called_at is not null)::integer as called,
        exists (select from mail_settings s where s.organization_id = ${organization.id} and s.restored_at is not null)
          as "isHeld"
      from ${recipientsOf(organization.id, id)}`);
    const left = await tx.execute<{ why: LeftOutReason; count: number }>(sql`
      select r.left_out as why, count(*)::integer as count from announcement_recipients r
      where r.organization_id = ${organization.id} and r.announcement_id = ${id} and r.left_out is not null
      group by 1`);
    const [counts] = rows;
    if (!counts) throw new Error('no counts');
    const { until } = state === 'sending' && counts.waiting > 0 ? await roomFor(context) : { until: null };
    return {
      ...counts,
      isHeld: counts.isHeld && state === 'sending',
      leftOut: Object.fromEntries(left.rows.map(({ why, count }) => [why, count])),
      until,
    };
  },
});

interface Row extends Record<string, unknown> {
  id: string;
  personId: string | null;
  slug: string | null;
  personName: PersonName | null;
  registered: string | null;
  why: Unreached['why'];
  phones: string[];
  guardians: Unreached['guardians'];
  calledAt: string | null;
  calledBy: string | null;
}

/** Whom the announcement did not reach, with numbers to call; who was not called yet first. */
export const listUnreached = query({
  permission: 'announcement:send',
  subject: (context, { id }: { id: string; page?: number }) => findAnnouncement(context, id),
  run: async (context, { id, page = 1 }): Promise<Unreached[]> => {
    const { tx, organization } = context;
    const { rows } = await tx.execute<Row>(sql`
      select r.id, r.person_id as "personId", p.slug, case when p.id is not null then ${shownName(context.locale)} end as "personName", g.name as registered,
        case when r.left_out in ('no-mail', 'no-guardian') then r.left_out else 'unreachable' end as why,
        array_remove(array[g.phone, case when ${fieldIsVisible('phone', 'admins')} then d.phone end]
          || array(select c.value from person_contacts c where c.organization_id = r.organization_id
            and c.person_id = r.person_id and c.kind = 'phone' and c.visibility <> 'self' order by c.position), null)
          as phones,
        ${guardiansFor(context)} as guardians,
        r.called_at as "calledAt", coalesce(nullif(a.name, ''), a.email) as "calledBy"
      from (select r.* from ${recipientsOf(organization.id, id)} and ${IS_UNREACHED}) r
      left join people p on p.organization_id = r.organization_id and p.id = r.person_id
      left join person_details d on d.organization_id = r.organization_id and d.person_id = r.person_id
      left join registrations g on g.organization_id = r.organization_id and g.id = r.registration_id
      left join accounts a on a.id = r.called_by
      order by r.called_at is not null, coalesce(p.sort_key, g.name), r.id
      limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`);
    return rows.map(({ personName, registered, calledAt, calledBy, ...row }) => ({
      ...row,
      name: registered ?? (personName ? formatPersonName(personName, 'surname-first') : ''),
      called: calledAt ? { at: new Date(calledAt), by: calledBy ?? '' } : null,
    }));
  },
});

const guardiansFor = (context: OrganizationContext): SQL => {
  const day = today(context);
  return sql`coalesce((select json_agg(json_build_object('name', w.name, 'contact', w.contact))
    from guardianships w where w.organization_id = r.organization_id and w.minor_id = r.person_id
      and w.name is not null and (w.starts_on is null or w.starts_on <= ${day}::date)
      and (w.ends_on is null or w.ends_on > ${day}::date)), '[]')`;
};
