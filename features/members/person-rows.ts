import 'server-only';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Transaction } from '@/db/client';
import type { ShownName } from '@/db/enums';
import { personNameChoices } from '@/db/schema/contacts';
import { people, personDetails } from '@/db/schema/members';
import { personPhotos } from '@/db/schema/person-photos';
import type { Locale } from '@/lib/locales';
import { readContacts } from './contacts';
import type { MembershipValue, NameFormValue, PersonShape } from './fields';
import { readTypeTexts } from './membership-types';
import type { VisibilityChoices } from './scope';
import type { ContactLabels } from './view';

/** All that is kept of a person, before anybody is asked who may see it. */
export type StoredPerson = {
  id: string;
  slug: string;
  choices: VisibilityChoices;
  labels: ContactLabels;
  shown: Partial<Record<Locale, ShownName>>;
} & {
  [Field in keyof PersonShape]: PersonShape[Field] | null;
};

// What every list and page reads is prepared: Postgres plans it once for each connection.
const HERE = sql.placeholder('organizationId');
const among = (column: AnyPgColumn) => sql`${column} = any (${sql.placeholder('ids')}::uuid[])`;

/** The rows of a subquery that belong to the person of the outer one, as an array. */
const listOf = <Row>(object: SQL, from: SQL, order: SQL) =>
  sql<Row[]>`(select coalesce(json_agg(json_build_object(${object}) order by ${order}), '[]') from ${from})`;

const NAME_FORMS = listOf<NameFormValue>(
  sql`'form', f.form, 'given', f.given, 'surname', f.surname, 'patronymic', f.patronymic, 'isUnofficial', f.is_unofficial`,
  sql`person_names f where f.organization_id = ${people.organizationId} and f.person_id = ${people.id}`,
  sql`f.form`,
);
const PAUSES = listOf(
  sql`'id', b.id, 'startEdtf', b.start_edtf, 'startsOn', b.starts_on, 'endEdtf', b.end_edtf, 'endsOn', b.ends_on, 'reason', b.reason`,
  sql`membership_pauses b where b.organization_id = m.organization_id and b.membership_id = m.id`,
  sql`b.starts_on`,
);
const MEMBERSHIPS = listOf<MembershipValue>(
  sql`'id', m.id, 'type', m.type, 'startEdtf', m.start_edtf, 'startsOn', m.starts_on, 'endEdtf', m.end_edtf, 'endsOn', m.ends_on,
    'endReason', m.end_reason, 'pauses', ${PAUSES}`,
  sql`memberships m where m.organization_id = ${people.organizationId} and m.person_id = ${people.id}`,
  sql`m.starts_on`,
);
const CHOICES = sql<VisibilityChoices>`(select coalesce(json_object_agg(v.field, v.visibility), '{}')
  from person_visibilities v where v.organization_id = ${people.organizationId} and v.person_id = ${people.id})`;

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
      person: people,
      details: personDetails,
      photo: personPhotos.id,
      nameForms: NAME_FORMS,
      memberships: MEMBERSHIPS,
      choices: CHOICES,
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
    .where(and(eq(people.organizationId, HERE), among(people.id)))
    .prepare('people_by_id')
    .execute({ organizationId, ids });
  for (const { person, details, photo, nameForms, memberships, choices } of rows) {
    stored.set(person.id, {
      id: person.id,
      slug: person.slug,
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
      choices,
      labels: {
        phone: details?.phoneLabel ?? undefined,
        email: details?.emailLabel ?? undefined,
        address: details?.addressLabel ?? undefined,
      },
      shown: {},
    });
  }
  const known = [...stored.keys()];
  if (known.length === 0) return stored;
  await addTypeTexts(tx, organizationId, stored.values());
  if (!isListed) await addFurther(tx, organizationId, known, stored);
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

async function addFurther(
  tx: Transaction,
  organizationId: string,
  ids: string[],
  stored: Map<string, StoredPerson>,
) {
  for (const [personId, contacts] of await readContacts(tx, organizationId, ids)) {
    stored.get(personId)?.contacts?.push(...contacts);
  }
  const shown = await tx
    .select()
    .from(personNameChoices)
    .where(
      and(eq(personNameChoices.organizationId, organizationId), inArray(personNameChoices.personId, ids)),
    );
  for (const { personId, locale, form } of shown) {
    const person = stored.get(personId);
    if (person) person.shown[locale] = form;
  }
}
