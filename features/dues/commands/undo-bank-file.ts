import { and, eq, sql } from 'drizzle-orm';
import { bankFiles, bankLines, duesEntries } from '@/db/schema/dues';
import { today } from '@/features/members/today';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { translator } from '@/server/i18n/translator';
import { bankEntry, lockBankFile } from '../bank-file';
import { bankFileInput } from '../bank-schema';
import { counterEntry } from '../counter-entry';
import { LEDGER_CONSTRAINTS, lockPayers, writeEntries } from '../entries';

/** Takes the payments of a statement back, each by a counter-entry of today; those taken back before stay so. */
export const undoBankFile = command({
  name: 'dues.undo-bank-file',
  permission: 'dues:update',
  input: bankFileInput,
  subject: lockBankFile,
  run: async (context, { id }, file) => {
    if (file.state !== 'committed') throw new Refusal('conflict', 'bank-not-done');
    const { tx, organization, locale } = context;
    const rows = await tx
      .select({ entry: duesEntries })
      .from(bankLines)
      .innerJoin(
        duesEntries,
        and(eq(duesEntries.organizationId, bankLines.organizationId), eq(duesEntries.id, bankLines.entryId)),
      )
      .where(
        and(
          eq(bankLines.organizationId, organization.id),
          eq(bankLines.fileId, id),
          sql`not exists (select from dues_entries c where c.organization_id = ${duesEntries.organizationId}
            and c.corrects = ${duesEntries.id})`,
        ),
      );
    await lockPayers(
      context,
      rows.flatMap(({ entry }) => entry.personId ?? []),
    );
    const t = await translator(locale, 'dues');
    const note = t('bank.undoneNote');
    const day = today(context);
    const counters = await writeEntries(
      context,
      rows.map(({ entry }) => counterEntry(entry, day, note)),
    );
    await tx
      .update(bankFiles)
      .set({ state: 'undone', undoneAt: context.now })
      .where(and(eq(bankFiles.organizationId, organization.id), eq(bankFiles.id, id)));
    return { id, fileName: file.fileName, payments: counters.length };
  },
  journal: ({ payments, ...file }) => bankEntry(file, { payments }),
  constraints: LEDGER_CONSTRAINTS,
});
