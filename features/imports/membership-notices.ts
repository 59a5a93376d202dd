import { cleanLine } from '@/lib/text';
import { hasDied } from '../members/rules';
import { columnName } from './columns';
import { isLessExact } from './exactness';
import type { CellProblem, ColumnField, RowValues } from './fields';

/** A membership that somebody has or had, the oldest first. */
export interface KnownMembership {
  type: string;
  start: string;
  /** As the database compares it. */
  startsOn: string;
  end: string | null;
  endReason: 'left' | 'moved' | 'expelled' | 'died' | null;
}

/** Where a file speaks of memberships. */
export type MembershipColumns = readonly [field: 'start' | 'type' | 'end', column: number][];

/** Null where no column does: nothing has to be known of memberships then. */
export function membershipColumns(
  mapping: readonly (ColumnField | string | null)[],
): MembershipColumns | null {
  const columns = (['start', 'type', 'end'] as const)
    .map((field) => [field, mapping.indexOf(field)] as const)
    .filter(([, column]) => column >= 0) as unknown as MembershipColumns;
  return columns.length > 0 ? columns : null;
}

/**
 * What a row says of a membership and the record says otherwise: an import changes no membership that somebody has, and whoever
 * reads the plan has to know it. A file may name the first of several memberships beside the type of today.
 */
export function membershipNotices(
  values: RowValues,
  { number, cells }: { number: number; cells: readonly string[] },
  columns: MembershipColumns | null,
  memberships: readonly KnownMembership[] | null | undefined,
): CellProblem[] {
  if (!columns || !memberships || memberships.length === 0) return [];
  const notices: CellProblem[] = [];
  for (const [field, column] of columns) {
    const text = cleanLine(cells[column] ?? '', 80);
    const said = values[field];
    // What the file does not say comes from the form, for those who are new.
    if (text === '' || said === undefined || isSo(field, said, values, memberships)) continue;
    const reason = hasDied(memberships) ? 'membership-deceased' : `membership-${field}`;
    notices.push({ reason, field, cell: `${columnName(column)}${number}`, text });
  }
  return notices;
}

function isSo(
  field: 'start' | 'type' | 'end',
  said: string,
  values: RowValues,
  memberships: readonly KnownMembership[],
): boolean {
  if (field === 'start') return memberships.some(({ start }) => isLessExact(said, start));
  if (field === 'end') return memberships.some(({ end }) => end !== null && isLessExact(said, end));
  const isOfThen = ({ start, type }: KnownMembership) =>
    type === said && values.start !== undefined && isLessExact(values.start, start);
  return memberships.at(-1)?.type === said || memberships.some(isOfThen);
}
