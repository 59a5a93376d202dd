import { and, eq } from 'drizzle-orm';
import { duesEntries } from '@/db/schema/dues';
import { today } from '@/features/members/today';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { counterEntry } from '../counter-entry';
import { duesEntry, LEDGER_CONSTRAINTS, lockPayers, writeEntries } from '../entries';
import { correctEntryInput } from '../schema';

/** Takes an entry back by a counter-entry of today that names it. The entry itself stays as it was written. */
export const correctEntry = command({
  name: 'dues.correct',
  permission: 'dues:update',
  input: correctEntryInput,
  subject: async (context, { id }) => {
    const { tx, organization } = context;
    const [entry] = await tx
      .select()
      .from(duesEntries)
      .where(and(eq(duesEntries.organizationId, organization.id), eq(duesEntries.id, id)));
    if (!entry) return null;
    if (entry.personId) await lockPayers(context, [entry.personId]);
    return { id: entry.id, entry };
  },
  run: async (context, { note }, { entry }) => {
    if (entry.corrects !== null) throw new Refusal('conflict', 'dues-counter');
    const [counter] = await writeEntries(context, [counterEntry(entry, today(context), note)]);
    return { person: entry.personId, entry: entry.id, counter: counter?.id ?? '' };
  },
  journal: ({ person, ...entries }) => duesEntry(person, entries),
  constraints: LEDGER_CONSTRAINTS,
});
