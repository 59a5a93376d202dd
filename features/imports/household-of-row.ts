/** A sign that no cell can hold: lines are cleaned of it. */
const MARK = '\u001F';

/** What stands for the family of one row, where the row names none: nobody can have typed it. */
export const householdOfRow = (row: number): string => `${MARK}${row}`;

export const isHouseholdOfRow = (household: string | undefined): boolean =>
  household?.startsWith(MARK) ?? false;
