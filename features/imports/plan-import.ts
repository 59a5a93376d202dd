import 'server-only';
import { and, eq } from 'drizzle-orm';
import { importFiles, imports } from '@/db/schema/imports';
import { organizations } from '@/db/schema/organizations';
import { fold } from '@/lib/names/fold';
import { cleanLine } from '@/lib/text';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import type { OpenTable } from '@/server/read-table';
import { readTypes } from '../members/membership-types';
import { today } from '../members/today';
import { findHeader, HEADER_LOOKED_AT, nameOrderOf, recogniseColumns } from './columns';
import type { ColumnMapping, ImportField, RowValues } from './fields';
import { makePlan, type PlanResult } from './plan';
import type { PlanRow } from './plan-row';
import type { Progress } from './progress';
import { readTable } from './read-table';
import { clearRows, storeRows } from './store-plan';

/** How a file is to be read. What is left out is found out. */
export interface Choices {
  sheet: number;
  headerRow?: number;
  mapping?: ColumnMapping;
  type: NonNullable<RowValues['type']>;
  start: string;
}

interface Read extends OpenTable {
  headerRow: number;
  headings: string[];
  samples: string[];
  mapping: (ImportField | null)[];
}

const LONGEST_SHOWN = 60;
/** As many rows below the headings are looked at for samples. */
const SAMPLED = 20;

/** Reads the file anew, plans what becomes of each row, and stores that: what is shown and what is committed. */
export async function planImport(
  context: OrganizationContext,
  id: string,
  bytes: Uint8Array,
  choices: Choices,
  progress: Progress,
) {
  const { tx, organization } = context;
  const read = await readFile(bytes, choices);
  await clearRows(context, id);
  const write = (rows: PlanRow[]) => storeRows(context, id, rows);
  const { counts, hash } = await planRead(context, read, choices, write, progress);
  await tx
    .update(imports)
    .set({
      sheets: read.sheets,
      sheet: choices.sheet,
      headerRow: read.headerRow,
      headings: read.headings,
      samples: read.samples,
      mapping: read.mapping,
      type: choices.type,
      startEdtf: choices.start,
      counts: counts as Record<string, number>,
      planHash: hash,
      plannedAt: context.now,
    })
    .where(and(eq(imports.organizationId, organization.id), eq(imports.id, id)));
  return counts;
}

/** The hash that the plan would have if it were made now. */
export async function hashOfPlan(
  context: OrganizationContext,
  id: string,
  choices: Choices,
  progress: Progress,
): Promise<string> {
  const read = await readFile(await fileOf(context, id), choices);
  return (await planRead(context, read, choices, async () => undefined, progress)).hash;
}

export async function fileOf({ tx, organization }: OrganizationContext, id: string): Promise<Uint8Array> {
  const [file] = await tx
    .select()
    .from(importFiles)
    .where(and(eq(importFiles.organizationId, organization.id), eq(importFiles.importId, id)));
  return file?.content ?? new Uint8Array();
}

async function readFile(bytes: Uint8Array, choices: Choices): Promise<Read> {
  const table = await readTable(bytes, choices.sheet, (choices.headerRow ?? HEADER_LOOKED_AT) + SAMPLED);
  const { head } = table;
  const headerRow = choices.headerRow ?? findHeader(head) + 1;
  if (headerRow >= head.length && headerRow > 0) throw invalid('headerRow', 'header-row');
  const below = head.slice(headerRow, headerRow + SAMPLED);
  const width = Math.max(0, head[headerRow - 1]?.length ?? 0, ...below.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const headings = columns.map((column) => cleanLine(head[headerRow - 1]?.[column] ?? '', LONGEST_SHOWN));
  const samples = columns.map((column) =>
    cleanLine(below.map((row) => row[column] ?? '').find((cell) => cell.trim() !== '') ?? '', LONGEST_SHOWN),
  );
  const mapping = choices.mapping
    ? columns.map((column) => choices.mapping?.[column] ?? null)
    : recogniseColumns(headings);
  return { ...table, headerRow, headings, samples, mapping };
}

/** Whether the columns say who a row is about. */
export const namesSomebody = (mapping: readonly (string | null)[]): boolean =>
  mapping.includes('fullName') || (mapping.includes('given') && mapping.includes('surname'));

async function planRead(
  context: OrganizationContext,
  read: Read,
  choices: Choices,
  write: (rows: PlanRow[]) => Promise<void>,
  progress: Progress,
): Promise<PlanResult> {
  if (!namesSomebody(read.mapping)) {
    return { counts: { new: 0, update: 0, same: 0, duplicate: 0, error: 0 }, hash: '' };
  }
  const rules = {
    mapping: read.mapping,
    nameOrder: nameOrderOf(read.headings[read.mapping.indexOf('fullName')] ?? ''),
    country: await countryOf(context),
    today: today(context),
    ownTypes: await ownTypes(context),
    type: choices.type,
    start: choices.start,
  };
  return makePlan(context, read, rules, write, progress);
}

/** The organization's own types by every name that they have. */
async function ownTypes({ tx, organization }: OrganizationContext): Promise<Record<string, string>> {
  const types = await readTypes(tx, organization.id);
  return Object.fromEntries(types.flatMap(({ id, texts }) => texts.map(({ label }) => [fold(label), id])));
}

async function countryOf({ tx, organization }: OrganizationContext): Promise<string> {
  const [row] = await tx
    .select({ countryCode: organizations.countryCode })
    .from(organizations)
    .where(eq(organizations.id, organization.id));
  return row?.countryCode ?? 'AZ';
}
