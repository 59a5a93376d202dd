import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { DuesPeriod } from '@/db/enums';
import { readTypes } from '@/features/members/membership-types';
import { searchCondition } from '@/features/members/search';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { openDues } from '../open-dues';
import { readPayers } from '../payers';
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

/** Who has not paid, or not all, by name and then by age of the due. */
export const listOpenDues = query({
  permission: 'dues:list',
  run: async (context, input: DuesListInput): Promise<DuesList> => {
    const { tx, organization } = context;
    const asked = await conditionOf(context, input);
    const { rows: sums } = await tx.execute<{
      currency: string;
      amount: number;
      count: number;
      people: number;
    }>(sql`
      with ${openDues(organization.id)}, found as (select * from open_dues o where open > 0 and ${asked})
      select currency, sum(open)::float8 as amount, count(*)::integer as count,
        (select count(distinct person_id)::integer from found) as people
      from found group by currency order by currency`);
    const count = sums.reduce((all, row) => all + row.count, 0);
    const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
    const page = Math.min(input.page ?? 1, pages);
    const { rows } = await tx.execute<Row>(sql`
      with ${openDues(organization.id)}
      select o.id, o.person_id as "personId", o.amount::float8 as amount, o.currency, o.on_day::text as "onDay", o.period,
        o.period_starts_on::text as "startsOn", o.membership_type as type, o.open
      from open_dues o join people p on p.organization_id = o.organization_id and p.id = o.person_id
      where o.open > 0 and ${asked}
      order by p.sort_key, p.id, o.on_day, o.id limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`);
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

async function conditionOf(
  { tx, organization }: OrganizationContext,
  { year, type, q }: DuesListInput,
): Promise<SQL> {
  const search = q ? await searchCondition(tx, organization.id, q, 'admins') : null;
  const conditions = [
    year ? sql`extract(year from o.period_starts_on) = ${year}` : null,
    type ? sql`o.membership_type = ${type}` : null,
    search
      ? sql`exists (select from people p where p.organization_id = o.organization_id and p.id = o.person_id and ${search})`
      : null,
  ].filter((condition) => condition !== null);
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

async function withPeople(context: OrganizationContext, rows: readonly Row[]): Promise<OpenDue[]> {
  const payers = await readPayers(
    context,
    rows.map(({ personId }) => personId),
  );
  return rows.flatMap(({ personId, ...due }) => {
    const person = payers.get(personId);
    return person ? [{ ...due, person }] : [];
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
