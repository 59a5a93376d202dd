import 'server-only';
import type { Transaction } from '@/db/client';
import { refusedConstraint } from '@/server/errors';
import { type Change, currentRow, deleteRow, insertRow, type Row, updateRow } from './change-log';

/** Kept by the database or written anew from the names: says nothing about whether somebody changed the row. */
const DERIVED: Readonly<Record<string, readonly string[]>> = {
  people: ['joined_on', 'sort_key', 'safe_since'],
};
const UNNAMED = ['birth_month', 'born_from', 'born_to', 'as_number', 'first_day', 'last_day', 'updated_at'];

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function differing(table: string, a: Row, b: Row): string[] {
  const derived = DERIVED[table] ?? [];
  return Object.keys({ ...a, ...b }).filter(
    (column) => !derived.includes(column) && !same(a[column], b[column]),
  );
}

/**
 * Takes changes back, the last first. What is still as the change left it becomes what it was before; what somebody changed
 * since stays as they left it and is named, as `table` or `table.column`.
 */
export async function undoChanges(tx: Transaction, changes: readonly Change[]): Promise<string[]> {
  const stayed: string[] = [];
  for (const change of [...changes].reverse()) {
    stayed.push(...(await undoOne(tx, change)));
  }
  return [...new Set(stayed)];
}

async function undoOne(tx: Transaction, { table, before, after }: Change): Promise<string[]> {
  if (!after) return before ? insertAgain(tx, table, before) : [];
  const current = await currentRow(tx, table, after);
  if (!before) {
    if (!current) return [];
    if (differing(table, current, after).length > 0) return [table];
    await deleteRow(tx, table, current);
    return [];
  }
  if (!current) return [table];
  const changed = differing(table, before, after);
  const since = differing(table, current, after);
  const back = changed.filter((column) => !since.includes(column));
  const values = Object.fromEntries(back.map((column) => [column, before[column] ?? null]));
  if (back.length > 0 && !(await tries(tx, (inner) => updateRow(inner, table, current, values))))
    return [table];
  return since.filter((column) => !UNNAMED.includes(column)).map((column) => `${table}.${column}`);
}

/** What somebody else may have taken meanwhile is given up rather than the whole row; the address gets an ending. */
function attempts(table: string, row: Row): Row[] {
  const whole = table === 'people' ? { ...row, joined_on: null } : row;
  if (table === 'person_details') return [whole, { ...whole, member_number: null }];
  if (table !== 'people') return [whole];
  const slug = `${row.slug}-${String(row.id).slice(0, 8)}`;
  return [whole, { ...whole, slug }, { ...whole, account_id: null }, { ...whole, slug, account_id: null }];
}

async function insertAgain(tx: Transaction, table: string, row: Row): Promise<string[]> {
  for (const attempt of attempts(table, row)) {
    if (!(await tries(tx, (inner) => insertRow(inner, table, attempt)))) continue;
    return differing(table, attempt, row).map((column) => `${table}.${column}`);
  }
  return [table];
}

/** Whether a write was possible; a constraint that refuses it leaves the transaction as it was. */
export async function tries(
  tx: Transaction,
  write: (inner: Transaction) => Promise<unknown>,
): Promise<boolean> {
  try {
    await tx.transaction(write);
    return true;
  } catch (error) {
    if (refusedConstraint(error) === null) throw error;
    return false;
  }
}
