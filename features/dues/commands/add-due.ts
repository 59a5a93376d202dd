import { lockPerson } from '@/features/members/subject';
import { command } from '@/server/command';
import { duesEntry, LEDGER_CONSTRAINTS, writeEntries } from '../entries';
import { addDueInput } from '../schema';

/** A due that no fee says: what somebody still owes from before, or what was agreed with them. */
export const addDue = command({
  name: 'dues.add-due',
  permission: 'dues:update',
  input: addDueInput,
  idempotencyKey: ({ key }) => key,
  subject: (context, { person }) => lockPerson(context, person),
  run: async (context, { amount, currency, year, note }, person) => {
    const start = `${year}-01-01`;
    const [entry] = await writeEntries(context, [
      {
        personId: person.id,
        kind: 'due',
        amount: amount.minor,
        currency,
        onDay: start,
        period: 'year',
        periodStartsOn: start,
        note,
      },
    ]);
    return { person: person.id, entry: entry?.id ?? '' };
  },
  journal: ({ person, entry }, { amount, currency, year }) =>
    duesEntry(person, { entry, amount: amount.minor, currency, year }),
  constraints: LEDGER_CONSTRAINTS,
});
