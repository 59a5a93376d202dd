import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import type { StoredFee } from './fees';
import { periodEnd } from './rules';
import type { PeriodInput } from './schema';

const holds = (row: SQL, day: SQL) =>
  sql`((${row}.starts_on is null or ${row}.starts_on <= ${day}) and (${row}.ends_on is null or ${row}.ends_on > ${day}))`;

/**
 * What is asked of whom for a period, as rows `asked`: everybody whose membership holds on a day of it, by the first membership that
 * has a fee. Who joined in the middle owes the whole amount, due from the day of joining; who rests on that day owes nothing. Of a
 * household one person is asked: not an exempt one, rather the one who gets its mail. `is_raised`: there is a due already.
 */
export const askedFor = (
  { organization }: OrganizationContext,
  { period, start }: PeriodInput,
  fees: readonly StoredFee[],
): SQL => {
  const end = periodEnd(period, start);
  const values = fees.map(
    ({ id, type, amount, currency, basis }) =>
      sql`(${type}::text, ${id}::uuid, ${amount}::bigint, ${currency}::text, ${basis}::text)`,
  );
  return sql`
  fee (type, fee_id, amount, currency, basis) as (values ${sql.join(values, sql`, `)}),
  held as (
    select distinct on (m.person_id) m.organization_id, m.person_id, f.*, greatest(m.starts_on, ${start}::date) as on_day
    from memberships m join fee f on f.type = m.type
    where m.organization_id = ${organization.id} and m.starts_on < ${end}::date
      and (m.ends_on is null or m.ends_on > ${start}::date)
      and not exists (select from membership_pauses p where p.organization_id = m.organization_id and p.membership_id = m.id
        and ${holds(sql`p`, sql`greatest(m.starts_on, ${start}::date)`)})
    order by m.person_id, m.starts_on, m.id
  ),
  each as (
    select h.*, l.household_id,
      exists (select from dues_exemptions x where x.organization_id = h.organization_id and x.person_id = h.person_id
        and ${holds(sql`x`, sql`h.on_day`)}) as is_exempt
    from held h
    left join household_memberships l on h.basis = 'household' and l.organization_id = h.organization_id
      and l.person_id = h.person_id and ${holds(sql`l`, sql`h.on_day`)}
  ),
  raised as materialized (
    select d.person_id, d.raised_for, d.membership_type as type from dues_entries d
    where d.organization_id = ${organization.id} and d.kind = 'due' and d.corrects is null and d.fee_id is not null
      and d.period = ${period}::dues_period and d.period_starts_on = ${start}::date
  ),
  raised_home as materialized (
    select distinct o.household_id, r.type from raised r
    join household_memberships o on o.organization_id = ${organization.id} and o.person_id = r.person_id
      and (o.ends_on is null or o.ends_on > ${start}::date)
    where r.type in (select type from fee where basis = 'household')
  ),
  asked as (
    select distinct on (coalesce(e.household_id, e.person_id)) e.*, coalesce(e.household_id, e.person_id) as raised_for,
      coalesce(e.person_id in (select person_id from raised where person_id is not null)
        or coalesce(e.household_id, e.person_id) in (select raised_for from raised)
        or e.person_id in (select raised_for from raised)
        or (e.household_id, e.type) in (select household_id, type from raised_home), false) as is_raised
    from each e
    left join households h on h.organization_id = e.organization_id and h.id = e.household_id
    order by coalesce(e.household_id, e.person_id), e.is_exempt, (h.mail_person_id = e.person_id) is true desc, e.on_day, e.person_id
  )`;
};

/** Raising for ten thousand people takes longer than a page may. */
export const allowTime = ({ tx }: OrganizationContext) =>
  tx.execute(sql`set local statement_timeout = '60s'`);
