import { eq } from 'drizzle-orm';
import { duesClosedYears } from '@/db/schema/dues';
import { today } from '@/features/members/today';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { canBeClosed } from '../rules';
import { closeYearInput } from '../schema';

/** Closes a year, and all before it, for good: the database takes no entry dated into it any more. */
export const closeYear = command({
  name: 'dues.close-year',
  permission: 'dues:close',
  input: closeYearInput,
  run: async (context, { year }) => {
    const { tx, organization, actor } = context;
    const closed = await tx
      .select({ year: duesClosedYears.year })
      .from(duesClosedYears)
      .where(eq(duesClosedYears.organizationId, organization.id));
    const years = closed.map((row) => row.year);
    if (!canBeClosed(year, today(context), years)) throw new Refusal('conflict', 'dues-year-not-over');
    const author = actor.kind === 'account' ? actor.account.name || (actor.account.email ?? '') : '';
    await tx.insert(duesClosedYears).values({ organizationId: organization.id, year, author });
    return { year };
  },
  journal: ({ year }) => ({ subjectType: 'dues-year', subjectId: String(year), subjectName: String(year) }),
  constraints: { dues_closed_years_organization_id_year_pk: new Refusal('conflict', 'dues-year-not-over') },
});
