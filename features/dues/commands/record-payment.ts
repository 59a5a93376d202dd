import { lockPerson } from '@/features/members/subject';
import { command } from '@/server/command';
import { duesEntry, LEDGER_CONSTRAINTS, refuseFuture, writeEntries } from '../entries';
import { recordPaymentInput } from '../schema';

/** Writes down what somebody has paid, or given beside the dues. */
export const recordPayment = command({
  name: 'dues.record-payment',
  permission: 'dues:update',
  input: recordPaymentInput,
  idempotencyKey: ({ key }) => key,
  subject: (context, { person }) => lockPerson(context, person),
  run: async (context, { kind, amount, currency, day, method, settles, note }, person) => {
    refuseFuture(context, day);
    const [entry] = await writeEntries(context, [
      {
        personId: person.id,
        kind,
        amount: kind === 'donation' ? amount.minor : -amount.minor,
        currency,
        onDay: day,
        method,
        settles: kind === 'payment' ? settles : null,
        note,
      },
    ]);
    return { person: person.id, entry: entry?.id ?? '', receipt: entry?.receipt ?? '' };
  },
  journal: ({ person, ...entry }, { kind, amount, currency }) =>
    duesEntry(person, { ...entry, kind, amount: amount.minor, currency }),
  constraints: LEDGER_CONSTRAINTS,
});
