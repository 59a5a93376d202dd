import { fold } from '@/lib/names/fold';
import { otherSurname } from '@/lib/names/surname-form';
import { cleanLine } from '@/lib/text';
import { withBirths } from './child-births';
import { columnName } from './columns';
import { readFamilyCell } from './family-cells';
import type { NamedRelative } from './family-names';
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
  const read = (relation: 'spouse' | 'children', column: number, first: number, isOfBoth = false) => {
    const cell = `${columnName(column)}${number}`;
    const { surname } = own;
    const named = readFamilyCell(cells[column] ?? '', { relation, surname, isOfBoth, nameOrder, today });
    const births = relation === 'children' ? rules.childBirths?.[column] : undefined;
    const written = births === undefined ? '' : (cells[births] ?? '');
    const dated = withBirths(named, written, today);
    const parts = dated.children.map(({ text, person, problem }, index): FamilyPart => {
      const problems = problem ? [{ reason: problem, field: relation, cell, text }] : [];
      return { part: first + index, cell, text, person, problems };
    });
    if (dated.problem === null || births === undefined) return parts;
    // Nobody is taken with the wrong birth, or with none where there is one.
    const text = cleanLine(written, 80);
    const ofBirths = `${columnName(births)}${number}`;
    const problem = { reason: dated.problem, field: 'childBirth', cell: ofBirths, text };
    const whom =
      parts.length > 0 ? parts : [{ part: first, cell: ofBirths, text, person: null, problems: [] }];
    return whom.map((part) => ({ ...part, person: null, problems: [...part.problems, problem] }));
  };
  const spouse = columns.spouse < 0 ? [] : read('spouse', columns.spouse, SPOUSE_PART);
  const children: FamilyPart[] = [];
  const isOfBoth = isOtherForm(own.surname, spouse[0]?.person?.surname);
  for (const column of columns.children) {
    children.push(...read('children', column, FIRST_CHILD_PART + children.length, isOfBoth));
  }
  return [...spouse, ...children];
}

/** `Кулиева` and `Кулиев`. */
const isOtherForm = (surname: string, ofSpouse = '') =>
  fold(surname) !== fold(ofSpouse) && fold(otherSurname(surname)) === fold(ofSpouse);
