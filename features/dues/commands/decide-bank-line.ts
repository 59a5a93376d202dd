import { and, eq } from 'drizzle-orm';
import { bankLines } from '@/db/schema/dues';
import { people } from '@/db/schema/members';
import { command } from '@/server/command';
import { invalid, notFound, Refusal } from '@/server/errors';
import { bankEntry, lockBankFile, refuseDone } from '../bank-file';
import { decideBankLineInput } from '../bank-schema';

const OPEN = ['certain', 'possible', 'unknown'];

/** Says by hand whose payment a line is, or that it is left out. */
export const decideBankLine = command({
  name: 'dues.decide-bank-line',
  permission: 'dues:update',
  input: decideBankLineInput,
  subject: lockBankFile,
  run: async ({ tx, organization }, { number, person }, file) => {
    refuseDone(file);
    const isLine = and(
      eq(bankLines.organizationId, organization.id),
      eq(bankLines.fileId, file.id),
      eq(bankLines.number, number),
    );
    const [line] = await tx.select().from(bankLines).where(isLine);
    if (!line) throw notFound();
    if (!OPEN.includes(line.kind)) throw new Refusal('conflict', 'bank-line-shut');
    if (person) {
      const [known] = await tx
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.organizationId, organization.id), eq(people.id, person)));
      if (!known) throw invalid('person', 'choose-person');
    }
    await tx
      .update(bankLines)
      .set({ personId: person ?? null, isTaken: person !== undefined })
      .where(isLine);
    return { id: file.id, fileName: file.fileName, number };
  },
  journal: ({ number, ...file }, { person }) => bankEntry(file, { number, person: person ?? null }),
});
