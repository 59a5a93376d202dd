import { columnName } from './columns';
import { type NamedRelative, readFamilyCell } from './family-cells';
import type { CellProblem, ColumnMapping, RowValues } from './fields';
import { FIRST_CHILD_PART, SPOUSE_PART } from './parts';
import type { FileRules } from './read-row';

/** The columns of a file that name relatives. */
export interface FamilyColumns {
  spouse: number;
  children: number[];
}

/** One relative whom a row names beside its own person. */
export interface FamilyPart {
  part: number;
  /** As a spreadsheet names it. */
  cell: string;
  /** As it is written, for where no name could be read. */
  text: string;
  person: NamedRelative | null;
  problems: CellProblem[];
}

/** Where a file names relatives; null where it does not, and nothing more has to be done with its rows. */
export function familyColumns(mapping: ColumnMapping): FamilyColumns | null {
  const spouse = mapping.indexOf('spouse');
  const children = mapping.flatMap((field, column) => (field === 'children' ? [column] : []));
  return spouse < 0 && children.length === 0 ? null : { spouse, children };
}

/** The spouse and the children that a row names. What cannot be read is a problem of that part, with its cell. */
export function readFamily(
  { cells, number }: { cells: readonly string[]; number: number },
  own: RowValues,
  columns: FamilyColumns,
  rules: FileRules,
): FamilyPart[] {
  const { today } = rules;
  // Without a column of full names nothing says in which order they are written; most write the given name first.
  const nameOrder = rules.mapping.includes('fullName') ? rules.nameOrder : 'given-first';
  const read = (relation: 'spouse' | 'children', column: number, first: number): FamilyPart[] => {
    const cell = `${columnName(column)}${number}`;
    return readFamilyCell(cells[column] ?? '', { relation, surname: own.surname, nameOrder, today }).map(
      ({ text, person, problem }, index) => ({
        part: first + index,
        cell,
        text,
        person,
        problems: problem ? [{ reason: problem, field: relation, cell, text }] : [],
      }),
    );
  };
  const spouse = columns.spouse < 0 ? [] : read('spouse', columns.spouse, SPOUSE_PART);
  const children: FamilyPart[] = [];
  for (const column of columns.children) {
    children.push(...read('children', column, FIRST_CHILD_PART + children.length));
  }
  return [...spouse, ...children];
}
