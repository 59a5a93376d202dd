import 'server-only';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { BankLineKind } from '@/db/enums';
import { bankFiles, bankLines } from '@/db/schema/dues';
import { isUuid } from '@/features/organizations/schema';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import type { BankPageInput } from '../bank-schema';
import type { BankFileView, BankLineView, ListedBankFile } from '../bank-view';
import { readPayers } from '../payers';
import { usualCurrency } from '../read-account';

const SHOWN = 50;

/** The statements that were taken in, the newest first. */
export const listBankFiles = query({
  permission: 'dues:list',
  run: async (context, _input: undefined): Promise<{ files: ListedBankFile[]; currency: string }> => {
    const { tx, organization } = context;
    const rows = await tx
      .select()
      .from(bankFiles)
      .where(eq(bankFiles.organizationId, organization.id))
      .orderBy(desc(bankFiles.createdAt))
      .limit(SHOWN);
    return { files: rows.map(headOf), currency: await usualCurrency(context) };
  },
});

const headOf = ({ id, fileName, currency, state, author, createdAt }: typeof bankFiles.$inferSelect) => ({
  id,
  fileName,
  currency,
  state,
  author,
  createdAt,
});

async function findFile({ tx, organization }: OrganizationContext, { id }: { id: string }) {
  if (!isUuid(id)) return null;
  const [file] = await tx
    .select()
    .from(bankFiles)
    .where(and(eq(bankFiles.organizationId, organization.id), eq(bankFiles.id, id)));
  return file ?? null;
}

/** A statement line by line: whose payment each is, and why it is thought so. */
export const getBankFile = query({
  permission: 'dues:list',
  subject: (context, asked: { id: string } & BankPageInput) => findFile(context, asked),
  run: async (context, { id, kind, page: asked = 1 }, file): Promise<BankFileView> => {
    const { tx, organization } = context;
    const { rows } = await tx.execute<{
      kind: BankLineKind;
      count: number;
      taken: number;
      amount: number;
    }>(sql`
      select kind, count(*)::integer as count, (count(*) filter (where is_taken))::integer as taken,
        coalesce(sum(amount) filter (where is_taken), 0)::float8 as amount
      from bank_lines where organization_id = ${organization.id} and file_id = ${id} group by kind`);
    const total = rows.reduce((sum, row) => sum + (!kind || row.kind === kind ? row.count : 0), 0);
    const pages = Math.max(1, Math.ceil(total / SHOWN));
    const page = Math.min(asked, pages);
    const lines = await tx
      .select()
      .from(bankLines)
      .where(
        and(
          eq(bankLines.organizationId, organization.id),
          eq(bankLines.fileId, id),
          ...(kind ? [eq(bankLines.kind, kind)] : []),
        ),
      )
      .orderBy(asc(bankLines.number))
      .limit(SHOWN)
      .offset((page - 1) * SHOWN);
    return {
      ...headOf(file),
      lines: await lineViews(context, lines),
      counts: Object.fromEntries(rows.map((row) => [row.kind, row.count])),
      taken: {
        payments: rows.reduce((sum, { taken }) => sum + taken, 0),
        amount: rows.reduce((sum, { amount }) => sum + amount, 0),
      },
      page,
      pages,
    };
  },
});

/** One line, for saying by hand whose payment it is. */
export const getBankLine = query({
  permission: 'dues:list',
  subject: (context, asked: { id: string; number: number }) => findFile(context, asked),
  run: async (context, { number }, file): Promise<{ file: ListedBankFile; line: BankLineView }> => {
    const { tx, organization } = context;
    const rows = await tx
      .select()
      .from(bankLines)
      .where(
        and(
          eq(bankLines.organizationId, organization.id),
          eq(bankLines.fileId, file.id),
          eq(bankLines.number, number),
        ),
      );
    const [line] = await lineViews(context, rows);
    if (!line) throw notFound();
    return { file: headOf(file), line };
  },
});

async function lineViews(
  context: OrganizationContext,
  lines: readonly (typeof bankLines.$inferSelect)[],
): Promise<BankLineView[]> {
  const payers = await readPayers(
    context,
    lines.flatMap(({ personId, matches }) => [
      ...(personId ? [personId] : []),
      ...matches.map(({ person }) => person),
    ]),
  );
  return lines.map(({ personId, matches, ...line }) => {
    const meant = matches.flatMap(({ person, reasons }) => {
      const payer = payers.get(person);
      return payer ? [{ person: payer, reasons }] : [];
    });
    const person = personId ? (payers.get(personId) ?? null) : null;
    // What the bank wrote names them.
    const isUnnamed = [person, ...meant.map((match) => match.person)].some((one) => one?.isUnnamed);
    return {
      number: line.number,
      kind: line.kind,
      onDay: line.onDay,
      amount: line.amount,
      payer: isUnnamed ? '' : line.payer,
      purpose: isUnnamed ? '' : line.purpose,
      problem: line.problem,
      isTaken: line.isTaken,
      entryId: line.entryId,
      person,
      matches: meant,
    };
  });
}
