import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/**
 * The dues of an organization with what is still open of each, as rows `open_dues`: the same as `settle` (rules.ts) works out, for
 * everybody at once. A test compares the two.
 */
export const openDues = (organizationId: string, whose: SQL = sql`true`): SQL => sql`
  live as (
    select e.organization_id, e.id, e.person_id, e.kind, e.amount, e.currency, e.on_day, e.period, e.period_starts_on,
      e.membership_type, e.settles, e.created_at
    from dues_entries e
    where e.organization_id = ${organizationId} and e.corrects is null and e.kind <> 'donation'
      and e.person_id is not null and ${whose}
      and not exists (select from dues_entries c where c.organization_id = e.organization_id and c.corrects = e.id)
  ),
  named as (
    select c.settles, -sum(c.amount) as paid from live c
    join live d on d.id = c.settles and d.kind = 'due' group by c.settles
  ),
  due as (
    select d.*, greatest(0, d.amount - coalesce(n.paid, 0)) as rest, greatest(0, coalesce(n.paid, 0) - d.amount) as over
    from live d left join named n on n.settles = d.id where d.kind = 'due'
  ),
  free as (
    select person_id, currency, sum(amount) as amount from (
      select c.person_id, c.currency, -c.amount as amount from live c
      where c.kind <> 'due' and not exists (select from named n where n.settles = c.settles)
      union all select person_id, currency, over from due where over > 0) each
    group by person_id, currency
  ),
  open_dues as (
    select d.*, (d.rest - greatest(0, least(d.rest, coalesce(f.amount, 0) - coalesce(sum(d.rest) over (
        partition by d.person_id, d.currency order by d.on_day, d.created_at, d.id
        rows between unbounded preceding and 1 preceding), 0))))::float8 as open
    from due d left join free f on f.person_id = d.person_id and f.currency = d.currency
  )`;

/** Whoever owes something: nothing is open of those whose entries come to nothing or less. Narrows `openDues` for lists. */
export const whoOwes = (organizationId: string): SQL => sql`e.person_id in (
  select b.person_id from dues_entries b
  where b.organization_id = ${organizationId} and b.kind <> 'donation' and b.person_id is not null
  group by b.person_id, b.currency having sum(b.amount) > 0)`;
