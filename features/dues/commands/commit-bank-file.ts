import { and, asc, eq, sql } from 'drizzle-orm';
import { bankFiles, bankLines } from '@/db/schema/dues';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { bankEntry, lockBankFile, refuseDone } from '../bank-file';
import { bankFileInput } from '../bank-schema';
import { LEDGER_CONSTRAINTS, lockPayers, writeEntries } from '../entries';
import { knownHashes } from '../plan-bank-file';

/** Writes the payments of a statement into the ledger, all or none. What another file has brought meanwhile is left out. */
export const commitBankFile = command({
  name: 'dues.commit-bank-file',
  permission: 'dues:update',
  input: bankFileInput,
  subject: lockBankFile,
  run: async (context, { id }, file) => {
    refuseDone(file);
    const { tx, organization } = context;
    // One file after the other: the same line in two of them is seen by the second.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`bank:${organization.id}`}, 0))`);
    const taken = await tx
      .select()
      .from(bankLines)
      .where(
        and(
          eq(bankLines.organizationId, organization.id),
          eq(bankLines.fileId, id),
          eq(bankLines.isTaken, true),
        ),
      )
      .orderBy(asc(bankLines.onDay), asc(bankLines.number));
    const known = await knownHashes(
      context,
      taken.map(({ hash }) => hash),
    );
    const lines = taken.flatMap((line) => {
      const { personId, onDay, amount } = line;
      return personId && onDay && amount && !known.has(line.hash)
        ? [{ number: line.number, purpose: line.purpose, personId, onDay, amount }]
        : [];
    });
    if (lines.length === 0) throw new Refusal('conflict', 'bank-nothing');
    await lockPayers(
      context,
      lines.map(({ personId }) => personId),
    );
    const entries = await writeEntries(
      context,
      lines.map(({ personId, onDay, amount, purpose }) => ({
        personId,
        kind: 'payment' as const,
        amount: -amount,
        currency: file.currency,
        onDay,
        method: 'bank' as const,
        note: purpose.slice(0, 300) || null,
      })),
    );
    const numbers = lines.map(({ number }) => number);
    const ids = entries.map((entry) => entry.id);
    await tx.execute(sql`
      update bank_lines l set entry_id = w.entry from unnest(${sql.param(numbers)}::integer[], ${sql.param(ids)}::uuid[]) w (number, entry)
      where l.organization_id = ${organization.id} and l.file_id = ${id} and l.number = w.number`);
    await tx
      .update(bankFiles)
      .set({ state: 'committed', committedAt: context.now })
      .where(and(eq(bankFiles.organizationId, organization.id), eq(bankFiles.id, id)));
    return { id, fileName: file.fileName, payments: entries.length, leftOut: taken.length - lines.length };
  },
  journal: ({ payments, leftOut, ...file }) => bankEntry(file, { payments, leftOut }),
  constraints: LEDGER_CONSTRAINTS,
});
