import 'server-only';
import { sql } from 'drizzle-orm';
import { readTypes } from '@/features/members/membership-types';
import { today } from '@/features/members/today';
import type { OwnType } from '@/features/members/type-names';
import { query } from '@/server/query';
import { feesOf } from '../fees';
import { byPayerName, readPayers } from '../payers';
import { askedFor } from '../raising';
import { usualCurrency } from '../read-account';
import { periodStart } from '../rules';
import type { PeriodInput } from '../schema';
import type { FeeView, RaisePreview } from '../view';

export interface FeeSchedule {
  fees: FeeView[];
  ownTypes: OwnType[];
  currency: string;
  today: string;
}

/** What memberships cost now, did once and will. */
export const listFees = query({
  permission: 'dues:list',
  run: async (context, _input: undefined): Promise<FeeSchedule> => {
    const { tx, organization } = context;
    const { rows } = await tx.execute<FeeView & Record<string, unknown>>(sql`
      select f.id, f.type, f.period, f.amount::float8 as amount, f.currency, f.basis, f.starts_on::text as "startsOn",
        f.ends_on::text as "endsOn", (select count(*)::integer from dues_entries d where d.organization_id = f.organization_id
          and d.fee_id = f.id) as dues
      from dues_fees f where f.organization_id = ${organization.id}
      order by f.type, f.starts_on desc`);
    return {
      fees: rows,
      ownTypes: await readTypes(tx, organization.id),
      currency: await usualCurrency(context),
      today: today(context),
    };
  },
});

interface Line extends Record<string, unknown> {
  type: string;
  basis: string;
  currency: string;
  each: number;
  fresh: number;
  exempt: number;
  raised: number;
  amount: number;
}

const SHOWN = 20;

/** What raising a period would write; nothing is written. */
export const previewRaise = query({
  permission: 'dues:update',
  run: async (context, asked: Partial<PeriodInput>): Promise<RaisePreview> => {
    const { tx, organization } = context;
    const period = asked.period ?? 'year';
    const start = asked.start ?? periodStart(period, today(context));
    const fees = await feesOf(context, { period, start });
    const ownTypes = await readTypes(tx, organization.id);
    if (fees.length === 0) return { period, start, lines: [], fresh: 0, people: [], ownTypes };
    const plan = askedFor(context, { period, start }, fees);
    const { rows: lines } = await tx.execute<Line>(sql`
      with ${plan}
      select type, basis, currency, amount::float8 as each, count(*) filter (where not is_raised)::integer as fresh,
        count(*) filter (where not is_raised and is_exempt)::integer as exempt,
        count(*) filter (where is_raised)::integer as raised,
        coalesce(sum(amount) filter (where not is_raised and not is_exempt), 0)::float8 as amount
      from asked group by type, basis, currency, amount order by type`);
    const { rows } = await tx.execute<{
      personId: string;
      amount: number;
      currency: string;
      onDay: string;
      isExempt: boolean;
    }>(sql`
      with ${plan}
      select a.person_id as "personId", a.amount::float8 as amount, a.currency, a.on_day::text as "onDay", a.is_exempt as "isExempt"
      from asked a join people p on p.organization_id = a.organization_id and p.id = a.person_id
      where not a.is_raised order by ${byPayerName(context)} limit ${SHOWN}`);
    const payers = await readPayers(
      context,
      rows.map(({ personId }) => personId),
    );
    return {
      period,
      start,
      lines,
      fresh: lines.reduce((all, { fresh }) => all + fresh, 0),
      people: rows.flatMap(({ personId, ...due }) => {
        const person = payers.get(personId);
        return person ? [{ person, ...due }] : [];
      }),
      ownTypes,
    };
  },
});
