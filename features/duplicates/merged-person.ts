import { PERSON_FIELDS, type PersonField } from '@/features/members/fields';
import { fold } from '@/lib/names/fold';
import type { Row } from './change-log';
import type { Decisions, PersonRows } from './decisions';
import { leftContacts } from './left-contacts';
import type { MergePlan } from './merge-plan';
import { planMemberships } from './merged-memberships';
import { type Choice, type ChosenField, formOfOther, mergedVisibility } from './rules';

const COLUMNS: Readonly<Record<string, ChosenField>> = {
  birth_edtf: 'birth',
  email: 'email',
  phone: 'phone',
  city: 'city',
  address: 'address',
  occupation: 'occupation',
  phone_label: 'phone',
  email_label: 'email',
  address_label: 'address',
  gender: 'gender',
  languages: 'languages',
  education: 'education',
  notes: 'notes',
  member_number: 'memberNumber',
  locale: 'language',
};
const first = (rows: Row[] | undefined): Row | undefined => rows?.[0];

/** What has to be written to make one record of two, without what simply moves. */
export function mergedPerson(kept: PersonRows, gone: PersonRows, decisions: Decisions): MergePlan {
  const plan: MergePlan = { dropped: [], set: [], added: [] };
  planNames(plan, kept, gone, decisions);
  planTexts(plan, kept, gone, decisions);
  planDetails(plan, kept, gone, decisions);
  plan.added.push(...leftContacts(kept, gone, decisions));
  planVisibilities(plan, kept, gone, decisions);
  planMemberships(plan, kept, gone, decisions);
  planHiding(plan, kept, gone);
  return plan;
}

function planNames(plan: MergePlan, kept: PersonRows, gone: PersonRows, { of, at }: Decisions): void {
  const [person, other] = [first(kept.people), first(gone.people)];
  if (!person || !other) return;
  const named = of('name') === 'gone' ? other : person;
  const fathered = of('patronymic') === 'gone' ? other : person;
  plan.set.push({
    table: 'people',
    row: person,
    values: {
      given: named.given,
      surname: named.surname,
      patronymic: fathered.patronymic ?? person.patronymic ?? other.patronymic ?? null,
      account_id: person.account_id ?? other.account_id ?? null,
      is_named_publicly: Boolean(person.is_named_publicly) || Boolean(other.is_named_publicly),
      hidden_at: person.hidden_at ?? other.hidden_at ?? null,
      safe_by_self_at: person.safe_by_self_at ?? other.safe_by_self_at ?? null,
      safe_by_admin_at: person.safe_by_admin_at ?? other.safe_by_admin_at ?? null,
      safe_reason: person.safe_reason ?? other.safe_reason ?? null,
      updated_at: at.toISOString(),
    },
  });
  const forms = new Map((kept.person_names ?? []).map((row) => [row.form as string, row]));
  for (const row of gone.person_names ?? []) {
    const mine = forms.get(row.form as string);
    if (mine)
      plan.dropped.push({
        table: 'person_names',
        row: of(`form-${row.form}` as ChosenField) === 'gone' ? mine : row,
      });
    forms.set(row.form as string, row);
  }
  keepSpelling(plan, named === person ? other : person, named, person, forms);
}

/** The spelling that was not chosen stays as a form of the name, where it is certain which and none is there. */
function keepSpelling(
  plan: MergePlan,
  spelled: Row,
  named: Row,
  person: Row,
  forms: ReadonlyMap<string, Row>,
): void {
  const [given, surname] = [String(spelled.given), String(spelled.surname)];
  const form = formOfOther(`${given} ${surname}`, `${named.given} ${named.surname}`);
  const isNew = fold(`${given} ${surname}`) !== fold(`${named.given} ${named.surname}`);
  if (!form || !isNew || forms.has(form)) return;
  plan.added.push({
    table: 'person_names',
    row: {
      organization_id: person.organization_id,
      person_id: person.id,
      form,
      given,
      surname,
      patronymic: spelled.patronymic ?? null,
      is_unofficial: false,
    },
  });
}

function planTexts(plan: MergePlan, kept: PersonRows, gone: PersonRows, { of }: Decisions): void {
  for (const row of gone.person_texts ?? []) {
    const mine = kept.person_texts?.find(({ locale }) => locale === row.locale);
    if (mine) plan.dropped.push({ table: 'person_texts', row: of('biography') === 'gone' ? mine : row });
  }
}

function planDetails(plan: MergePlan, kept: PersonRows, gone: PersonRows, { of }: Decisions): void {
  const [mine, other] = [first(kept.person_details), first(gone.person_details)];
  const id = first(kept.people)?.id;
  if (!other) return;
  if (!mine) {
    plan.added.push({ table: 'person_details', row: { ...other, person_id: id } });
    return;
  }
  const values: Row = {};
  for (const column of Object.keys(other)) {
    // The month is worked out by the database.
    if (['organization_id', 'person_id', 'birth_month', 'born_from', 'born_to'].includes(column)) continue;
    const field = COLUMNS[column];
    const value = mergedDetail(column, mine, other, field ? of(field) : undefined);
    if (!isSame(value, mine[column])) values[column] = value;
  }
  if (Object.keys(values).length > 0) plan.set.push({ table: 'person_details', row: mine, values });
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const isThere = (value: unknown) => Boolean(value) && !(Array.isArray(value) && value.length === 0);

function mergedDetail(column: string, mine: Row, other: Row, from: ReturnType<Decisions['of']>): unknown {
  const [kept, gone] = [mine[column], other[column]];
  if (column.endsWith('_label')) {
    // What a contact is goes with the contact.
    const contact = column.replace('_label', '');
    return isThere(other[contact]) && (from === 'gone' || !isThere(mine[contact])) ? gone : kept;
  }
  if (from === 'both' && isThere(kept) && isThere(gone)) {
    return Array.isArray(kept)
      ? [...new Set([...kept, ...(gone as string[])])]
      : isSame(kept, gone)
        ? kept
        : `${kept}\n\n${gone}`;
  }
  if (from === 'gone') return isThere(gone) ? gone : kept;
  return isThere(kept) ? kept : (gone ?? kept);
}

/** Whose visibility holds: of whom the value is. Lists are of both. */
function sourceOf(field: PersonField, kept: PersonRows, gone: PersonRows, { of }: Decisions): Choice {
  if (field === 'nameForms' || field === 'memberships' || field === 'contacts') return 'both';
  const column = Object.keys(COLUMNS).find((key) => COLUMNS[key] === field);
  const rows = column
    ? [first(kept.person_details), first(gone.person_details)]
    : [first(kept.people), first(gone.people)];
  const [mine, other] = rows.map(
    (row) => (field === 'name' ? `${row?.given} ${row?.surname}` : row?.[column ?? field]) ?? null,
  );
  if (isSame(mine, other)) return 'both';
  const chosen = of(field as ChosenField);
  if (chosen === 'both') return 'both';
  if (isThere(mine) && isThere(other)) return chosen === 'gone' ? 'second' : 'first';
  return isThere(mine) ? 'first' : 'second';
}

function planVisibilities(plan: MergePlan, kept: PersonRows, gone: PersonRows, decisions: Decisions): void {
  const person = first(kept.people);
  for (const field of PERSON_FIELDS) {
    const { kept: mine, gone: theirs } = decisions.choices;
    const merged = mergedVisibility(
      field,
      mine[field],
      theirs[field],
      sourceOf(field, kept, gone, decisions),
    );
    if (merged === mine[field]) continue;
    const row = kept.person_visibilities?.find((one) => one.field === field);
    if (row && merged) plan.set.push({ table: 'person_visibilities', row, values: { visibility: merged } });
    else if (row) plan.dropped.push({ table: 'person_visibilities', row });
    else
      plan.added.push({
        table: 'person_visibilities',
        row: { organization_id: person?.organization_id, person_id: person?.id, field, visibility: merged },
      });
  }
}

/** Who is hidden or in safe mode stays so, with every name that either record had. */
function planHiding(plan: MergePlan, kept: PersonRows, gone: PersonRows): void {
  const [person, other] = [first(kept.people), first(gone.people)];
  const isWithheld = [person, other].some((one) => one?.hidden_at || one?.safe_since);
  if (!person || !isWithheld) return;
  const names = [kept, gone].flatMap((rows) => [
    ...(rows.withheld_names ?? []).flatMap((row) => row.names as string[]),
    ...[...(rows.people ?? []), ...(rows.person_names ?? [])].map((row) =>
      fold(`${row.given} ${row.surname}`),
    ),
  ]);
  const all = [...new Set(names)].filter(Boolean);
  const mine = first(kept.withheld_names);
  if (mine) plan.set.push({ table: 'withheld_names', row: mine, values: { names: all } });
  else
    plan.added.push({
      table: 'withheld_names',
      row: { organization_id: person.organization_id, person_id: person.id, names: all },
    });
}
