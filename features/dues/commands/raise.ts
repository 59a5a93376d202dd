import { sql } from 'drizzle-orm';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { duesEntry, LEDGER_CONSTRAINTS } from '../entries';
import { feesOf } from '../fees';
import { allowTime, askedFor } from '../raising';
import { raiseInput } from '../schema';

/**
 * Raises the dues of a period for everybody who has none yet; asked twice, it adds only who has joined since. Who is exempt gets
 * the due and what lets it off, so that the account says why nothing is owed.
 */
export const raiseDues = command({
  name: 'dues.raise',
  permission: 'dues:update',
  input: raiseInput,
  idempotencyKey: ({ key }) => key,
  run: async (context, { period, start }) => {
    const { tx, organization, actor } = context;
    const fees = await feesOf(context, { period, start });
    if (fees.length === 0) throw new Refusal('conflict', 'no-fees');
    await allowTime(context);
    const account = actor.kind === 'account' ? actor.account : null;
    const author = account ? account.name || (account.email ?? '') : '';
    const { rowCount: raised } = await tx.execute(sql`
      with ${askedFor(context, { period, start }, fees)}
      insert into dues_entries (organization_id, person_id, kind, amount, currency, on_day, period, period_starts_on,
        membership_type, fee_id, household_id, raised_for, account_id, author, created_at)
      select organization_id, person_id, 'due', amount, currency, on_day, ${period}::dues_period, ${start}::date,
        type, fee_id, household_id, raised_for, ${account?.id ?? null}::uuid, ${author}, now()
      from asked where not is_raised
      on conflict (organization_id, raised_for, period, period_starts_on) where kind = 'due' and corrects is null do nothing`);
    // Those of this very transaction.
    const { rowCount: exempt } = await tx.execute(sql`
      insert into dues_entries (organization_id, person_id, kind, amount, currency, on_day, settles, note, account_id, author)
      select d.organization_id, d.person_id, 'exemption', -d.amount, d.currency, d.on_day, d.id, x.reason,
        ${account?.id ?? null}::uuid, ${author}
      from dues_entries d join dues_exemptions x on x.organization_id = d.organization_id and x.person_id = d.person_id
        and x.starts_on <= d.on_day and (x.ends_on is null or x.ends_on > d.on_day)
      where d.organization_id = ${organization.id} and d.kind = 'due' and d.corrects is null and d.created_at = now()
        and d.fee_id is not null and d.period = ${period}::dues_period and d.period_starts_on = ${start}::date`);
    return { raised: raised ?? 0, exempt: exempt ?? 0 };
  },
  journal: (result, { period, start }) =>
    result.raised > 0 ? duesEntry(null, { ...result, period, start }) : null,
  constraints: LEDGER_CONSTRAINTS,
});
