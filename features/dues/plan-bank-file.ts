import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import { eq, max, sql } from 'drizzle-orm';
import { bankLines, duesClosedYears } from '@/db/schema/dues';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';
import { pseudonymKey } from '@/server/env';
import { invalid } from '@/server/errors';
import { readRows } from '@/server/read-table';
import { candidatesFor } from './bank-candidates';
import { type BankLine, findColumns, judge, readLine } from './bank-rules';
import { MOST_LINES } from './bank-schema';

type NewLine = typeof bankLines.$inferInsert;

/** Reads a statement and stores what would become of each line. Nothing is written into the ledger. */
export async function planBankFile(
  context: OrganizationContext,
  fileId: string,
  bytes: Uint8Array,
  currency: string,
): Promise<Record<string, number>> {
  const rows = await readRows(bytes, 0, { rows: MOST_LINES, columns: 100 });
  const found = findColumns(rows);
  if (!found) throw invalid('file', 'bank-columns');
  const read = rows
    .map((cells, at) => ({ cells, number: at + 1 }))
    .slice(found.header + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, number }) => ({ number, line: readLine(cells, found.columns, currency) }));
  const lines = await judged(context, fileId, read, currency);
  if (lines.length > 0) await context.tx.insert(bankLines).values(lines);
  const counts: Record<string, number> = {};
  for (const { kind } of lines) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

async function judged(
  context: OrganizationContext,
  fileId: string,
  read: readonly { number: number; line: BankLine }[],
  currency: string,
): Promise<NewLine[]> {
  const day = today(context);
  const closed = await closedUntil(context);
  const all = read.map(({ line }) => line);
  const [hashes, earlier] = [hashesOf(all, keyed), hashesOf(all, unkeyed)];
  const known = await knownHashes(context, [...hashes, ...earlier]);
  const candidates = await candidatesFor(
    context,
    read.map(({ line }) => line),
    currency,
  );
  return read.map(({ number, line }, at): NewLine => {
    const hash = hashes[at] ?? '';
    const { day: onDay, amount, payer, purpose } = line;
    const base = {
      organizationId: context.organization.id,
      fileId,
      number,
      onDay,
      amount,
      payer,
      purpose,
      hash,
    };
    const problem = line.problem ?? (onDay && dayProblem(onDay, day, closed));
    if (problem) return { ...base, kind: 'error', problem };
    // What went out names others whom nobody needs to know of here.
    if (amount === null) return { ...base, payer: '', purpose: '', kind: 'outgoing' };
    if (known.has(hash) || known.has(earlier[at] ?? '')) return { ...base, kind: 'known' };
    const { kind, matches } = judge(line, candidates(line));
    const isTaken = kind === 'certain';
    return { ...base, kind, matches, isTaken, personId: isTaken ? (matches[0]?.person ?? null) : null };
  });
}

function dayProblem(onDay: string, day: string, closed: number | null): string | null {
  if (onDay > day) return 'day-future';
  return closed !== null && Number(onDay.slice(0, 4)) <= closed ? 'dues-closed' : null;
}

/** Two equal lines of one file are two payments: the second is the second of its kind in the next file too. */
function hashesOf(lines: readonly BankLine[], digest: (text: string) => string): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ day, amount, payer, reference, purpose }) => {
    const text = JSON.stringify([day, amount, payer, reference || purpose]);
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return digest(`${text}#${times}`);
  });
}

/** With a key that the database does not have: payer and purpose of what went out are kept nowhere else, and could be guessed. */
const keyed = (text: string) =>
  createHmac('sha256', pseudonymKey()).update(`bank-line:${text}`).digest('hex');

/** As lines were known before there was a key. */
const unkeyed = (text: string) => createHash('sha256').update(text).digest('hex');

/** Which of them were written into the ledger by another file, and were not taken back with it. */
export async function knownHashes(
  { tx, organization }: OrganizationContext,
  hashes: readonly string[],
): Promise<Set<string>> {
  const { rows } = await tx.execute<{ hash: string }>(sql`
    select l.hash from bank_lines l join bank_files f on f.organization_id = l.organization_id and f.id = l.file_id
    where l.organization_id = ${organization.id} and l.entry_id is not null and f.state = 'committed'
      and l.hash = any (${sql.param(hashes)}::text[])`);
  return new Set(rows.map(({ hash }) => hash));
}

async function closedUntil({ tx, organization }: OrganizationContext): Promise<number | null> {
  const [row] = await tx
    .select({ until: max(duesClosedYears.year) })
    .from(duesClosedYears)
    .where(eq(duesClosedYears.organizationId, organization.id));
  return row?.until ?? null;
}
