import type { NameForm } from '@/db/enums';

export interface NameParts {
  given: string;
  surname: string;
  patronymic?: string | null;
}

/** What a request changes, before or after: text, languages, a name, the forms of a name, a contact with its label. */
export type ChangeValue =
  | string
  | null
  | string[]
  | NameParts
  | (NameParts & { form: NameForm })[]
  | { value: string; label: string | null };
