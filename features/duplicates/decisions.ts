import type { VisibilityChoices } from '@/features/members/scope';
import type { Row } from './change-log';
import type { ChosenField } from './rules';

/** The rows of one person, by table, as they stand in the database. */
export type PersonRows = Record<string, Row[]>;

/** What was decided for each field, seen from the record that remains. */
export interface Decisions {
  /** Where a field is taken from; nothing for what only one of them says. */
  of: (field: ChosenField) => 'kept' | 'gone' | 'both' | undefined;
  choices: { kept: VisibilityChoices; gone: VisibilityChoices };
  /** When it was decided: the version of the record that remains. */
  at: Date;
}
