import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type {
  ContactLabel,
  MembershipEnd,
  MembershipType,
  NameForm,
  ShownName,
  Visibility,
} from '@/db/enums';
import type { Locale } from '@/lib/locales';
import { readContacts } from './contacts';
import type { PauseValue, PersonField, PersonShape } from './fields';
import { readTypeTexts } from './membership-types';
import type { VisibilityChoices } from './scope';
import type { ContactLabels } from './view';

/** All that is kept of a person, before anybody is asked who may see it. */
export type StoredPerson = {
  id: string;
  slug: string;
  isSafe: boolean;
  choices: VisibilityChoices;
  labels: ContactLabels;
  shown: Partial<Record<Locale, ShownName>>;
} & {
  [Field in keyof PersonShape]: PersonShape[Field] | null;
};

// What every list and page reads is prepared: Postgres plans it once for each connection.
const HERE = sql.placeholder('organizationId');
const THESE = sql`(${sql.placeholder('ids')}::uuid[])`;

/**
 * What a table `r` keeps of these people: the cells of each row, whose it is first. All tables are one row of one answer: each is gone
 * through once instead of once for each person, and cells without names beside them are half the text to read.
 */
const keptOf = <Cells extends unknown[]>(table: SQL, cells: SQL, order: SQL, person = sql`r.person_id`) =>
  sql<[id: string, ...Cells][]>`(
    select coalesce(json_agg(json_build_array(${person}, ${cells}) order by ${person}, ${order}), '[]')
    from ${table} where r.organization_id = ${HERE} and ${person} = any ${THESE})`;

type Kept<Field extends PersonField> = StoredPerson[Field];

type PersonCells = [
  slug: string,
  isSafe: boolean,
  given: string,
  surname: string,
  patronymic: Kept<'patronymic'>,
  photo: Kept<'photo'>,
  birth: Kept<'birth'>,
  email: Kept<'email'>,
  phone: Kept<'phone'>,
  city: Kept<'city'>,
  address: Kept<'address'>,
  gender: Kept<'gender'>,
  languages: Kept<'languages'>,
  education: Kept<'education'>,
  occupation: Kept<'occupation'>,
  memberNumber: Kept<'memberNumber'>,
  language: Kept<'language'>,
  notes: Kept<'notes'>,
  ofPhone: ContactLabel | null,
  ofEmail: ContactLabel | null,
  ofAddress: ContactLabel | null,
];
const PEOPLE = keptOf<PersonCells>(
  sql`people r left join person_details d on d.organization_id = r.organization_id and d.person_id = r.id`,
  sql`r.slug, r.safe_since is not null, r.given, r.surname, r.patronymic, (select f.id from person_photos f
      where f.organization_id = r.organization_id and f.person_id = r.id), d.birth_edtf, d.email, d.phone, d.city, d.address,
    d.gender, d.languages, d.education, d.occupation, d.member_number, d.locale, d.notes, d.phone_label, d.email_label,
    d.address_label`,
  sql`r.slug`,
  sql`r.id`,
);
const NAME_FORMS = keptOf<
  [form: NameForm, given: string, surname: string, patronymic: string | null, isUnofficial: boolean]
>(sql`person_names r`, sql`r.form, r.given, r.surname, r.patronymic, r.is_unofficial`, sql`r.form`);

const PAUSES = sql`(select coalesce(json_agg(json_build_object('id', b.id, 'startEdtf', b.start_edtf, 'startsOn', b.starts_on,
    'endEdtf', b.end_edtf, 'endsOn', b.ends_on, 'reason', b.reason) order by b.starts_on), '[]')
  from membership_pauses b where b.organization_id = r.organization_id and b.membership_id = r.id)`;
const MEMBERSHIPS = keptOf<
  [
    membershipId: string,
    type: MembershipType,
    startEdtf: string | null,
    startsOn: string,
    endEdtf: string | null,
    endsOn: string | null,
    endReason: MembershipEnd | null,
    pauses: PauseValue[],
  ]
>(
  sql`memberships r`,
  sql`r.id, r.type, r.start_edtf, r.starts_on, r.end_edtf, r.ends_on, r.end_reason, ${PAUSES}`,
  sql`r.starts_on`,
);
const CHOICES = keptOf<[field: PersonField, visibility: Visibility]>(
  sql`person_visibilities r`,
  sql`r.field, r.visibility`,
  sql`r.field`,
);
const SHOWN = keptOf<[locale: Locale, form: ShownName]>(
  sql`person_name_choices r`,
  sql`r.locale, r.form`,
  sql`r.locale`,
);

/** These people with all that a list shows of them, by id, in one question; with all that is kept when it is no list. */
export async function readStored(
  tx: Transaction,
  organizationId: string,
  ids: readonly string[],
  isListed: boolean,
) {
  const stored = new Map<string, StoredPerson>();
  if (ids.length === 0) return stored;
  const [kept] = await tx
    .select({
      people: PEOPLE,
      nameForms: NAME_FORMS,
      memberships: MEMBERSHIPS,
      choices: CHOICES,
      shown: SHOWN,
    })
    .from(sql`(values (true)) as asked`)
    .prepare('people_by_id')
    .execute({ organizationId, ids });
  if (!kept) return stored;
  for (const cells of kept.people) stored.set(cells[0], storedFrom(cells));
  for (const [id, form, given, surname, patronymic, isUnofficial] of kept.nameForms) {
    stored.get(id)?.nameForms?.push({ form, given, surname, patronymic, isUnofficial });
  }
  for (const [
    personId,
    id,
    type,
    startEdtf,
    startsOn,
    endEdtf,
    endsOn,
    endReason,
    pauses,
  ] of kept.memberships) {
    const membership = { id, type, startEdtf, startsOn, endEdtf, endsOn, endReason, pauses };
    stored.get(personId)?.memberships?.push(membership);
  }
  for (const [id, field, visibility] of kept.choices) {
    const person = stored.get(id);
    if (person) person.choices[field] = visibility;
  }
  for (const [id, locale, form] of kept.shown) {
    const person = stored.get(id);
    if (person) person.shown[locale] = form;
  }
  const known = [...stored.keys()];
  if (known.length === 0) return stored;
  await addTypeTexts(tx, organizationId, stored.values());
  if (!isListed) {
    for (const [personId, contacts] of await readContacts(tx, organizationId, known)) {
      stored.get(personId)?.contacts?.push(...contacts);
    }
  }
  return stored;
}

/** A person as their own row and that of their details tell of them. */
function storedFrom([id, ...cells]: [id: string, ...PersonCells]): StoredPerson {
  const [
    slug,
    isSafe,
    given,
    surname,
    patronymic,
    photo,
    birth,
    email,
    phone,
    city,
    address,
    gender,
    languages,
    education,
    occupation,
    memberNumber,
    language,
    notes,
    ofPhone,
    ofEmail,
    ofAddress,
  ] = cells;
  return {
    id,
    slug,
    isSafe,
    name: { given, surname },
    patronymic,
    photo,
    nameForms: [],
    birth,
    email,
    phone,
    city,
    address,
    contacts: [],
    gender,
    languages: languages ?? [],
    education,
    occupation,
    memberNumber,
    language,
    notes,
    memberships: [],
    choices: {},
    labels: { phone: ofPhone ?? undefined, email: ofEmail ?? undefined, address: ofAddress ?? undefined },
    shown: {},
  };
}

/** The names of the organization's own types of membership, where somebody has one. */
async function addTypeTexts(tx: Transaction, organizationId: string, people: Iterable<StoredPerson>) {
  const rows = [...people].flatMap(({ memberships }) => memberships ?? []);
  const types = await readTypeTexts(
    tx,
    organizationId,
    rows.map(({ type }) => type),
  );
  for (const row of rows) {
    const texts = types.get(row.type);
    if (texts) row.typeTexts = texts;
  }
}
