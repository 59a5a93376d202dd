import 'server-only';
import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { ShownName, Visibility } from '@/db/enums';
import { people, personDetails } from '@/db/schema/members';
import { personPhotos } from '@/db/schema/person-photos';
import type { Locale } from '@/lib/locales';
import { readContacts } from './contacts';
import type { MembershipValue, NameFormValue, PersonField, PersonShape } from './fields';
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
 * The person's rows of a table as one array. Person by person: joined to all of theirs at once, Postgres has to guess how many
 * there are, and where it guesses one it groups all of them anew for each person.
 */
const listOf = <Row>(object: SQL, table: SQL, order: SQL) =>
  sql<Row[]>`(select coalesce(json_agg(json_build_object(${object}) order by ${order}), '[]') from ${table} r
    where r.organization_id = ${people.organizationId} and r.person_id = ${people.id})`;

const NAME_FORMS = listOf<NameFormValue>(
  sql`'form', r.form, 'given', r.given, 'surname', r.surname, 'patronymic', r.patronymic, 'isUnofficial', r.is_unofficial`,
  sql`person_names`,
  sql`r.form`,
);
const MEMBERSHIPS = listOf<MembershipValue>(
  sql`'id', r.id, 'type', r.type, 'startEdtf', r.start_edtf, 'startsOn', r.starts_on, 'endEdtf', r.end_edtf, 'endsOn', r.ends_on,
    'endReason', r.end_reason, 'pauses', (select coalesce(json_agg(json_build_object('id', b.id, 'startEdtf', b.start_edtf,
      'startsOn', b.starts_on, 'endEdtf', b.end_edtf, 'endsOn', b.ends_on, 'reason', b.reason) order by b.starts_on), '[]')
      from membership_pauses b where b.organization_id = r.organization_id and b.membership_id = r.id)`,
  sql`memberships`,
  sql`r.starts_on`,
);
const CHOICES = listOf<{ field: PersonField; visibility: Visibility }>(
  sql`'field', r.field, 'visibility', r.visibility`,
  sql`person_visibilities`,
  sql`r.field`,
);

// Hardly anybody has chosen one.
const SHOWN = sql<Partial<
  Record<Locale, ShownName>
> | null>`(select json_object_agg(c.locale, c.form) from person_name_choices c
  where c.organization_id = ${people.organizationId} and c.person_id = ${people.id})`;

/** No more than is needed: fifty people are read at once. */
const { id, slug, given, surname, patronymic, safeSince } = getTableColumns(people);
const PERSON = { id, slug, given, surname, patronymic, safeSince };

/** These people with all that a list shows of them, by id, in one question; with all that is kept when it is no list. */
export async function readStored(
  tx: Transaction,
  organizationId: string,
  ids: readonly string[],
  isListed: boolean,
) {
  const stored = new Map<string, StoredPerson>();
  if (ids.length === 0) return stored;
  const rows = await tx
    .select({
      person: PERSON,
      details: personDetails,
      photo: personPhotos.id,
      nameForms: NAME_FORMS,
      memberships: MEMBERSHIPS,
      choices: CHOICES,
      shown: SHOWN,
    })
    .from(people)
    .leftJoin(
      personDetails,
      and(eq(personDetails.organizationId, people.organizationId), eq(personDetails.personId, people.id)),
    )
    .leftJoin(
      personPhotos,
      and(eq(personPhotos.organizationId, people.organizationId), eq(personPhotos.personId, people.id)),
    )
    .where(and(eq(people.organizationId, HERE), sql`${people.id} = any ${THESE}`))
    .prepare('people_by_id')
    .execute({ organizationId, ids });
  for (const { person, details, photo, nameForms, memberships, choices, shown } of rows) {
    stored.set(person.id, {
      id: person.id,
      slug: person.slug,
      isSafe: person.safeSince !== null,
      name: { given: person.given, surname: person.surname },
      patronymic: person.patronymic,
      photo,
      nameForms,
      birth: details?.birthEdtf ?? null,
      email: details?.email ?? null,
      phone: details?.phone ?? null,
      city: details?.city ?? null,
      address: details?.address ?? null,
      contacts: [],
      gender: details?.gender ?? null,
      languages: details?.languages ?? [],
      education: details?.education ?? null,
      occupation: details?.occupation ?? null,
      memberNumber: details?.memberNumber ?? null,
      language: details?.locale ?? null,
      notes: details?.notes ?? null,
      memberships,
      choices: Object.fromEntries(choices.map(({ field, visibility }) => [field, visibility])),
      labels: {
        phone: details?.phoneLabel ?? undefined,
        email: details?.emailLabel ?? undefined,
        address: details?.addressLabel ?? undefined,
      },
      shown: shown ?? {},
    });
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
