import type { duesEntries } from '@/db/schema/dues';
import type { NewEntry } from './entries';

/** The entry that takes another one back: the same with the opposite sign, dated when it is written. */
export function counterEntry(
  entry: typeof duesEntries.$inferSelect,
  day: string,
  note: string | null,
): NewEntry {
  return {
    personId: entry.personId,
    kind: entry.kind,
    amount: -entry.amount,
    currency: entry.currency,
    onDay: day,
    period: entry.period,
    periodStartsOn: entry.periodStartsOn,
    membershipType: entry.membershipType,
    householdId: entry.householdId,
    method: entry.method,
    corrects: entry.id,
    note,
  };
}
