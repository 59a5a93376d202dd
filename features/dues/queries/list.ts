import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { DuesPeriod } from '@/db/enums';
import { readTypes } from '@/features/members/membership-types';
import { searchCondition } from '@/features/members/search';
import type { OrganizationContext } from '@/server/context';
import { personIsThereFor } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import { openDues, whoOwes } from '../open-dues';
import { byPayerName, readPayers } from '../payers';
import type { Money } from '../rules';
import type { DuesListInput } from '../schema';
import type { DuesList, OpenDue } from '../view';

const PAGE_SIZE = 50;

interface Row extends Record<string, unknown>, Money {
  id: string;
  personId: string;
  onDay: string;
  period: DuesPeriod;
  startsOn: string;
  type: string | null;
  open: number;
}

interface Sum extends Money {
  count: number;
  people: number;
}

/** Who has not paid, or not all, by name and then by age of the due. */
export const listOpenDues = query({
  permission: 'dues:list',
  run: async (context, input: DuesListInput): Promise<DuesList> => {
    const { tx, organization } = context;
    const asked = await conditionOf(context, input);
    const { rows: found } = await tx.execute<Row & { sums: Sum[] | null }>(sql`
      with ${openDues(organization.id, whoOwes(organization.id))},
      found as materialized (select * from open_dues o where open > 0 and ${asked}),
      sums as (
        select coalesce(jsonb_agg(each), '[]') as sums from (
          select currency, sum(open) as amount, count(*) as count,
            (select count(distinct person_id) from found) as people
          from found group by currency order by currency) each
      )
      select s.sums, o.*
      from sums s left join (
        select o.id, o.person_id as "personId", o.amount::float8 as amount, o.currency, o.on_day::text as "onDay", o.period,
          o.period_starts_on::text as "startsOn", o.membership_type as type, o.open,
          row_number() over (order by ${byPayerName(context)}, o.on_day, o.id)::integer as nth
        from found o join people p on p.organization_id = o.organization_id and p.id = o.person_id
        order by nth limit ${PAGE_SIZE}
        offset least(${(input.page ?? 1) - 1}, greatest((select count(*) from found) - 1, 0) / ${PAGE_SIZE}) * ${PAGE_SIZE}
      ) o on true
      order by o.nth`);
    const sums = found[0]?.sums ?? [];
    const rows = found.filter(({ id }) => id !== null);
    const count = sums.reduce((all, row) => all + row.count, 0);
    const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
    const page = Math.min(input.page ?? 1, pages);
    return {
      dues: await withPeople(context, rows),
      people: sums[0]?.people ?? 0,
      count,
      open: sums.map(({ currency, amount }) => ({ currency, amount })),
      page,
      pages,
      ownTypes: await readTypes(tx, organization.id),
      ...(await choicesOf(context)),
    };
  },
});

async function conditionOf(context: OrganizationContext, { year, type, q }: DuesListInput): Promise<SQL> {
  const { tx, organization } = context;
  const search = q ? await searchCondition(tx, organization.id, q, 'admins') : null;
  const conditions = [
    year ? sql`extract(year from o.period_starts_on) = ${year}` : null,
    type ? sql`o.membership_type = ${type}` : null,
    search
      ? sql`exists (select from people p where p.organization_id = o.organization_id and p.id = o.person_id
          and ${search} and ${personIsThereFor(context)})`
      : null,
  ].filter((condition) => condition !== null);
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

async function withPeople(context: OrganizationContext, rows: readonly Row[]): Promise<OpenDue[]> {
  const payers = await readPayers(
    context,
    rows.map(({ personId }) => personId),
  );
  return rows.flatMap(({ personId, id, onDay, period, startsOn, type, amount, currency, open }) => {
    const person = payers.get(personId);
    return person ? [{ id, onDay, period, startsOn, type, amount, currency, open, person }] : [];
  });
}

/** Of which years and types there are dues. */
async function choicesOf({ tx, organization }: OrganizationContext) {
  const { rows } = await tx.execute<{ years: number[] | null; types: string[] | null; isEmpty: boolean }>(sql`
    select array_agg(distinct extract(year from period_starts_on)::integer) as years,
      array_agg(distinct membership_type) filter (where membership_type is not null) as types,
      not exists (select from dues_entries where organization_id = ${organization.id}) as "isEmpty"
    from dues_entries where organization_id = ${organization.id} and kind = 'due'`);
  const { years, types, isEmpty = true } = rows[0] ?? {};
  return { years: [...(years ?? [])].sort((a, b) => b - a), types: types ?? [], isEmpty };
}
