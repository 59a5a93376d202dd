import { sql } from 'drizzle-orm';
import { duesExemptions } from '@/db/schema/dues';
import { dayAfter } from '@/features/members/rules';
import { lockPerson } from '@/features/members/subject';
import { today } from '@/features/members/today';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { duesEntry, LEDGER_CONSTRAINTS, writeEntries } from '../entries';
import { openDues } from '../open-dues';
import { grantExemptionInput } from '../schema';

/** Asks no dues of somebody from one day to another, and says why. What is open already of that time is let off too. */
export const grantExemption = command({
  name: 'dues.exempt',
  permission: 'dues:update',
  input: grantExemptionInput,
  idempotencyKey: ({ key }) => key,
  subject: (context, { person }) => lockPerson(context, person),
  run: async (context, { start, end, reason }, person) => {
    const { tx, organization } = context;
    const endsOn = end ? dayAfter(end) : null;
    await tx
      .insert(duesExemptions)
      .values({ organizationId: organization.id, personId: person.id, startsOn: start, endsOn, reason });
    const { rows } = await tx.execute<{ id: string; open: number; currency: string }>(sql`
      with ${openDues(organization.id, sql`e.person_id = ${person.id}`)}
      select id, open, currency from open_dues
      where open > 0 and on_day >= ${start}::date and (${endsOn}::date is null or on_day < ${endsOn}::date)`);
    const day = today(context);
    await writeEntries(
      context,
      rows.map(({ id, open, currency }) => ({
        personId: person.id,
        kind: 'exemption' as const,
        amount: -open,
        currency,
        onDay: day,
        settles: id,
        note: reason,
      })),
    );
    return { person: person.id, dues: rows.length };
  },
  journal: ({ person, dues }, { start, end }) => duesEntry(person, { dues, start, end: end ?? null }),
  constraints: { ...LEDGER_CONSTRAINTS, dues_exemptions_no_overlap: invalid('start', 'exempt-already') },
});
