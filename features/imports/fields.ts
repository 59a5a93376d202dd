import type { Gender, ImportRowKind, MembershipType, NameForm } from '@/db/enums';

/** What a column of a file may hold. `fullName` is taken apart; `notes` are added to those that are there. */
export const IMPORT_FIELDS = [
  'fullName',
  'surname',
  'given',
  'patronymic',
  'birth',
  'email',
  'phone',
  'morePhones',
  'city',
  'address',
  'occupation',
  'education',
  'gender',
  'languages',
  'memberNumber',
  'language',
  'type',
  'start',
  'end',
  'household',
  'spouse',
  'children',
  'childBirth',
  'form-az',
  'form-ru',
  'form-en',
  'form-az-cyrillic',
  'form-passport',
  'form-former',
  'notes',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Another form of the name. */
export type FormField = `form-${NameForm}`;
export const FORM_FIELDS = IMPORT_FIELDS.filter((field): field is FormField => field.startsWith('form-'));
export const formOf = (field: FormField): NameForm => field.slice('form-'.length) as NameForm;

/** What the organization asks besides: `custom:` and the id of the question. */
export type CustomField = `custom:${string}`;
export const customField = (id: string): CustomField => `custom:${id}`;
export const isCustom = (field: string | null): field is CustomField => field?.startsWith('custom:') ?? false;
export const idOfCustom = (field: CustomField): string => field.slice('custom:'.length);

/** That the dues of a year are paid: `paid:` and the year. */
export type PaidField = `paid:${number}`;
export const paidField = (year: number): PaidField => `paid:${year}`;
export const isPaid = (field: string | null): field is PaidField => field?.startsWith('paid:') ?? false;
export const yearOfPaid = (field: PaidField): number => Number(field.slice('paid:'.length));

export type ColumnField = ImportField | CustomField | PaidField;

/** Fields that several columns may hold: a column for each child, the parts of a name side by side. All others are given once. */
export const FIELDS_OF_SEVERAL_COLUMNS: readonly ColumnField[] = ['children', 'childBirth', ...FORM_FIELDS];

/** The field of each column; null is left out. */
export type ColumnMapping = readonly (ColumnField | null)[];

/** What is done with a row that may be somebody known: nothing, as long as nobody decides. `known`: it is that person; `row`: it is that of the row before. */
export const ROW_DECISIONS = ['add', 'skip', 'known', 'row'] as const;
export type RowDecision = (typeof ROW_DECISIONS)[number];

export type RowCounts = Record<ImportRowKind, number>;

/** Why a cell cannot be taken, or what was noticed in it; `reason` is a key of the messages in `imports.problem`. */
export interface CellProblem {
  reason: string;
  /** As a spreadsheet names it: `C14`. */
  cell?: string;
  field?: string;
  /** What stands there, or whom it concerns. */
  text?: string;
}

/** What a row says about a person, checked and in the form that it is kept in; other forms of the name are packed. */
export interface RowValues
  extends Partial<Record<FormField, string>>,
    Partial<Record<CustomField, string>>,
    Partial<Record<PaidField, string>> {
  given: string;
  surname: string;
  patronymic?: string;
  birth?: string;
  email?: string;
  phone?: string;
  /** Further numbers, E.164, with commas between. */
  morePhones?: string;
  city?: string;
  address?: string;
  occupation?: string;
  education?: string;
  gender?: Gender;
  /** What they speak: `az,ru`. */
  languages?: string;
  memberNumber?: string;
  language?: 'az' | 'ru' | 'en';
  notes?: string;
  type?: MembershipType;
  start?: string;
  end?: string;
  /** The days that these stand for. */
  startsOn?: string;
  endsOn?: string;
  /** The rows of a file that say the same live together. */
  household?: string;
}

export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 100;
/** What the form takes: a list of 200,000 people. */
export const MAX_UPLOAD_BYTES = 40 * 1024 * 1024;
/** What the command line takes. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
export const UNDO_DAYS = 30;
export const ROWS_OF_PAGE = 50;
