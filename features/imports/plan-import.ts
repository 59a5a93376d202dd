import 'server-only';
import { and, eq } from 'drizzle-orm';
import { importFiles, imports } from '@/db/schema/imports';
import { lastClosedYear } from '@/features/dues/listed-payments';
import { usualCurrency } from '@/features/dues/read-account';
import { fold } from '@/lib/names/fold';
import { cleanLine } from '@/lib/text';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { can } from '@/server/policy/can';
import type { Table } from '@/server/read-table';
import { readCustomFields } from '../members/custom';
import { readTypes } from '../members/membership-types';
import { today } from '../members/today';
import { childBirths } from './child-births';
import { findHeader, HEADER_LOOKED_AT, nameOrderOf, ownLabels, recogniseColumns } from './columns';
import {
  type ColumnField,
  type ColumnMapping,
  customField,
  isCustom,
  isPaid,
  type RowValues,
} from './fields';
import { type PaidColumns, paidColumns } from './paid-cells';
import { makePlan, type PlanResult } from './plan';
import type { PlanRow } from './plan-row';
import type { Progress } from './progress';
import { moreColumns } from './read-more';
import { readList } from './read-table';
import { clearRows, storeRows } from './store-plan';

/** How a file is to be read. What is left out is found out. */
export interface Choices {
  sheet: number;
  headerRow?: number;
  mapping?: ColumnMapping;
  type: NonNullable<RowValues['type']>;
  start: string;
}

interface Read extends Table {
  headerRow: number;
  headings: string[];
  samples: string[];
  mapping: (ColumnField | null)[];
}

type Asked = Awaited<ReturnType<typeof readCustomFields>>;

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
  const asked = await readCustomFields(tx, organization.id);
  await clearRows(context, id);
  const write = (rows: PlanRow[]) => storeRows(context, id, rows);
  const { read, counts, hash } = await planFile(context, bytes, { ...choices, asked }, write, progress);
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
  const asked = await readCustomFields(context.tx, context.organization.id);
  const bytes = await fileOf(context, id);
  return (await planFile(context, bytes, { ...choices, asked }, async () => undefined, progress)).hash;
}

async function planFile(
  context: OrganizationContext,
  bytes: Uint8Array,
  choices: Choices & { asked: Asked },
  write: (rows: PlanRow[]) => Promise<void>,
  progress: Progress,
): Promise<PlanResult & { read: Read }> {
  const table = await readList(bytes, choices.sheet, (choices.headerRow ?? HEADER_LOOKED_AT) + SAMPLED);
  try {
    const read = columnsOf(context, table, choices);
    return { read, ...(await planRead(context, read, choices, write, progress)) };
  } finally {
    await table.end();
  }
}

export async function fileOf({ tx, organization }: OrganizationContext, id: string): Promise<Uint8Array> {
  const [file] = await tx
    .select()
    .from(importFiles)
    .where(and(eq(importFiles.organizationId, organization.id), eq(importFiles.importId, id)));
  return file?.content ?? new Uint8Array();
}

/** Where the headings are, what they are called, and what stands in each column. */
function columnsOf(
  { standing }: OrganizationContext,
  table: Table,
  { asked, ...choices }: Choices & { asked: Asked },
): Read {
  const own = ownLabels(asked);
  const { head } = table;
  const headerRow = choices.headerRow ?? findHeader(head, own) + 1;
  if (headerRow >= head.length && headerRow > 0) throw invalid('headerRow', 'header-row');
  const below = head.slice(headerRow, headerRow + SAMPLED);
  const width = Math.max(0, head[headerRow - 1]?.length ?? 0, ...below.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const headings = columns.map((column) => cleanLine(head[headerRow - 1]?.[column] ?? '', LONGEST_SHOWN));
  const samples = columns.map((column) =>
    cleanLine(below.map((row) => row[column] ?? '').find((cell) => cell.trim() !== '') ?? '', LONGEST_SHOWN),
  );
  // A question that is asked no more is not read, nor are dues by whoever does not keep them.
  const isRead = (field: ColumnField | null) =>
    isPaid(field)
      ? can(standing, 'dues:update')
      : !isCustom(field) || asked.some(({ id }) => field === customField(id));
  const chosen = choices.mapping
    ? columns.map((column) => choices.mapping?.[column] ?? null)
    : recogniseColumns(headings, own);
  const mapping = chosen.map((field) => (isRead(field) ? field : null));
  return { ...table, headerRow, headings, samples, mapping };
}

/** Whether the columns say who a row is about. */
export const namesSomebody = (mapping: readonly (string | null)[]): boolean =>
  mapping.includes('fullName') || (mapping.includes('given') && mapping.includes('surname'));

async function planRead(
  context: OrganizationContext,
  read: Read,
  choices: Choices & { asked: Asked },
  write: (rows: PlanRow[]) => Promise<void>,
  progress: Progress,
): Promise<PlanResult> {
  if (!namesSomebody(read.mapping)) {
    return { counts: { new: 0, update: 0, same: 0, duplicate: 0, error: 0 }, hash: '' };
  }
  const rules = {
    mapping: read.mapping,
    nameOrder: nameOrderOf(read.headings[read.mapping.indexOf('fullName')] ?? ''),
    country: context.organization.countryCode,
    today: today(context),
    ownTypes: await ownTypes(context),
    more: {
      ...moreColumns(read.mapping, read.headings, choices.asked),
      ...(await paidOf(context, read.mapping)),
    },
    childBirths: childBirths(read.mapping, read.headings),
    type: choices.type,
    start: choices.start,
  };
  return makePlan(context, read, rules, write, progress);
}

/** The columns of dues with what the books say of them; nothing is asked where there are none. */
async function paidOf(context: OrganizationContext, mapping: ColumnMapping): Promise<{ paid?: PaidColumns }> {
  const columns = paidColumns(mapping);
  if (columns.length === 0) return {};
  const [currency, closed] = [await usualCurrency(context), await lastClosedYear(context)];
  return { paid: { columns, currency, closed } };
}

/** The organization's own types by every name that they have. */
async function ownTypes({ tx, organization }: OrganizationContext): Promise<Record<string, string>> {
  const types = await readTypes(tx, organization.id);
  return Object.fromEntries(types.flatMap(({ id, texts }) => texts.map(({ label }) => [fold(label), id])));
}
