import 'server-only';
import { sql } from 'drizzle-orm';
import type { DuesPeriod } from '@/db/enums';
import { readTypes } from '@/features/members/membership-types';
import type { OwnType } from '@/features/members/type-names';
import { query } from '@/server/query';
import { openDues } from '../open-dues';
import type { Money } from '../rules';
import type { TotalsRow } from '../view';

interface Row extends Record<string, unknown> {
  period: DuesPeriod;
  startsOn: string;
  type: string | null;
  currency: string;
  people: number;
  dues: number;
  exempt: number;
  open: number;
}

export interface Totals {
  rows: TotalsRow[];
  donations: (Money & { year: number })[];
  ownTypes: OwnType[];
}

/** What was asked, paid, let off and is still open, by period and type; and what was given beside the dues. */
export const getDuesTotals = query({
  permission: 'dues:list',
  run: async ({ tx, organization }, _input: undefined): Promise<Totals> => {
    const { rows } = await tx.execute<Row>(sql`
      with ${openDues(organization.id)}, let_off as (
        select settles, -sum(amount)::float8 as amount from live where kind = 'exemption' and settles is not null group by settles)
      select o.period, o.period_starts_on::text as "startsOn", o.membership_type as type, o.currency,
        count(distinct o.person_id)::integer as people, sum(o.amount)::float8 as dues,
        sum(least(coalesce(l.amount, 0), o.amount))::float8 as exempt, sum(o.open)::float8 as open
      from open_dues o left join let_off l on l.settles = o.id
      group by o.period, o.period_starts_on, o.membership_type, o.currency
      order by o.period_starts_on desc, o.period, o.membership_type nulls last, o.currency`);
    const { rows: donations } = await tx.execute<{ year: number; currency: string; amount: number }>(sql`
      select extract(year from on_day)::integer as year, currency, sum(amount)::float8 as amount from dues_entries
      where organization_id = ${organization.id} and kind = 'donation'
      group by 1, 2 having sum(amount) <> 0 order by 1 desc, 2`);
    return {
      rows: rows.map(({ period, startsOn, dues, exempt, open, ...row }) => ({
        ...row,
        period: { period, startsOn },
        amount: dues,
        dues,
        exempt,
        open,
        paid: dues - exempt - open,
      })),
      donations,
      ownTypes: await readTypes(tx, organization.id),
    };
  },
});
