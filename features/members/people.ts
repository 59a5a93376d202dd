import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Transaction } from '@/db/client';
import type { ShownName } from '@/db/enums';
import { personNameChoices } from '@/db/schema/contacts';
import { people, personDetails, personNames, personVisibilities } from '@/db/schema/members';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { personPhotos } from '@/db/schema/person-photos';
import type { Locale } from '@/lib/locales';
import { readContacts, seesContact } from './contacts';
import { readCustomAnswers } from './custom';
import type { PersonField, PersonShape } from './fields';
import { readTypeTexts } from './membership-types';
import { birthdayOf } from './rules';
import { type Viewer, type VisibilityChoices, visibleFields } from './scope';
import type { ContactLabels, PersonView, ShownNames } from './view';

type StoredPerson = {
  id: string;
  slug: string;
  choices: VisibilityChoices;
  labels: ContactLabels;
  shown: Partial<Record<Locale, ShownName>>;
} & {
  [Field in keyof PersonShape]: PersonShape[Field] | null;
};

/**
 * THE read of people: every list, page and preview goes through it. In the order of `ids`. A long list shows neither further
 * contacts nor answers, nor does it follow the choice of spelling: `isListed` leaves them out.
 */
export async function readPeople(
  tx: Transaction,
  organizationId: string,
  ids: readonly string[],
  viewer: Viewer,
  { isListed = false } = {},
): Promise<PersonView[]> {
  const stored = await readStored(tx, organizationId, ids, isListed);
  const answers = isListed ? new Map() : await readCustomAnswers(tx, organizationId, ids, viewer);
  return ids.flatMap((id) => {
    const person = stored.get(id);
    return person ? [{ ...viewOf(person, viewer), answers: answers.get(id) ?? [] }] : [];
  });
}

// What every list and page reads is prepared: Postgres plans it once for each connection.
const HERE = sql.placeholder('organizationId');
const among = (column: AnyPgColumn) => sql`${column} = any (${sql.placeholder('ids')}::uuid[])`;

/** What the person chose, field by field. */
export async function readChoices(tx: Transaction, organizationId: string, personId: string) {
  return (await readChoicesOf(tx, organizationId, [personId])).get(personId) ?? {};
}

/** What each of these people chose, field by field; who chose nothing is missing. */
export async function readChoicesOf(tx: Transaction, organizationId: string, ids: readonly string[]) {
  const rows = await tx
    .select()
    .from(personVisibilities)
    .where(and(eq(personVisibilities.organizationId, HERE), among(personVisibilities.personId)))
    .prepare('visibilities_of_people')
    .execute({ organizationId, ids });
  const choices = new Map<string, VisibilityChoices>();
  for (const { personId, field, visibility } of rows) {
    choices.set(personId, { ...choices.get(personId), [field]: visibility });
  }
  return choices;
}

function viewOf(person: StoredPerson, viewer: Viewer): PersonView {
  const view: Record<string, unknown> = { id: person.id, slug: person.slug };
  for (const field of visibleFields(viewer, person.choices)) {
    const value = valueFor(field, person, viewer);
    if (value !== null && !(Array.isArray(value) && value.length === 0)) view[field] = value;
  }
  const labels = labelsFor(person, view);
  const shownNames = shownNamesFor(person, view);
  return {
    ...(view as unknown as PersonView),
    ...(Object.keys(labels).length > 0 ? { labels } : {}),
    ...(Object.keys(shownNames).length > 0 ? { shownNames } : {}),
    ...(viewer.level === 'admins' && view.nameForms ? { shown: person.shown } : {}),
  };
}

function valueFor(field: PersonField, person: StoredPerson, viewer: Viewer) {
  if (field === 'birth') return birthFor(person.birth, viewer);
  if (field === 'contacts') return person.contacts?.filter((contact) => seesContact(viewer, contact)) ?? null;
  // Why and when a membership rested is for those who keep the record, whoever else may see the membership.
  const seesPauses = viewer.isSelf || viewer.level === 'admins';
  if (field === 'memberships' && !seesPauses) {
    return person.memberships?.map((row) => ({ ...row, pauses: [] })) ?? null;
  }
  return person[field];
}

/** The words beside the first contacts: there as long as the contact is. */
function labelsFor({ labels }: StoredPerson, view: Record<string, unknown>): ContactLabels {
  return Object.fromEntries(Object.entries(labels).filter(([kind, label]) => label && view[kind]));
}

/**
 * The name as it was chosen for a language. Choosing opens that one form to whoever sees the name, unless the person has said
 * who sees other spellings; the father's name stays as visible as it is.
 */
function shownNamesFor(person: StoredPerson, view: Record<string, unknown>): ShownNames {
  if (!view.name || (person.choices.nameForms !== undefined && !view.nameForms)) return {};
  const entries = Object.entries(person.shown).flatMap(([locale, shown]) => {
    const form = person.nameForms?.find((one) => one.form === shown);
    if (!form) return [];
    const { given, surname, patronymic } = form;
    return [[locale, { form: form.form, given, surname, patronymic: view.patronymic ? patronymic : null }]];
  });
  return Object.fromEntries(entries);
}

function birthFor(birth: string | null, viewer: Viewer): string | null {
  if (birth === null || viewer.isSelf || viewer.level === 'admins') return birth;
  return birthdayOf(birth);
}

async function readStored(
  tx: Transaction,
  organizationId: string,
  ids: readonly string[],
  isListed: boolean,
) {
  const stored = new Map<string, StoredPerson>();
  if (ids.length === 0) return stored;
  const rows = await tx
    .select({ person: people, details: personDetails, photo: personPhotos.id })
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
  for (const { person, details, photo } of rows) {
    stored.set(person.id, {
      id: person.id,
      slug: person.slug,
      name: { given: person.given, surname: person.surname },
      patronymic: person.patronymic,
      photo,
      nameForms: [],
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
      memberships: [],
      choices: {},
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
  await addRows(tx, organizationId, known, stored);
  if (!isListed) await addFurther(tx, organizationId, known, stored);
  return stored;
}

async function addRows(
  tx: Transaction,
  organizationId: string,
  ids: string[],
  stored: Map<string, StoredPerson>,
) {
  const names = await tx
    .select()
    .from(personNames)
    .where(and(eq(personNames.organizationId, HERE), among(personNames.personId)))
    .orderBy(asc(personNames.form))
    .prepare('names_of_people')
    .execute({ organizationId, ids });
  for (const { personId, organizationId: _, ...form } of names) stored.get(personId)?.nameForms?.push(form);

  const dated = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.organizationId, HERE), among(memberships.personId)))
    .orderBy(asc(memberships.startsOn))
    .prepare('memberships_of_people')
    .execute({ organizationId, ids });
  const types = await readTypeTexts(
    tx,
    organizationId,
    dated.map(({ type }) => type),
  );
  for (const { personId, organizationId: _, createdAt: __, typeId, ...row } of dated) {
    const typeTexts = typeId ? { typeTexts: types.get(typeId) } : {};
    stored.get(personId)?.memberships?.push({ ...row, ...typeTexts, pauses: [] });
  }
  await addPauses(
    tx,
    organizationId,
    [...stored.values()].flatMap((person) => person.memberships ?? []),
  );

  for (const [personId, choices] of await readChoicesOf(tx, organizationId, ids)) {
    const person = stored.get(personId);
    if (person) person.choices = choices;
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

async function addPauses(tx: Transaction, organizationId: string, rows: PersonShape['memberships']) {
  if (rows.length === 0) return;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pauses = await tx
    .select()
    .from(membershipPauses)
    .where(and(eq(membershipPauses.organizationId, HERE), among(membershipPauses.membershipId)))
    .orderBy(asc(membershipPauses.startsOn))
    .prepare('pauses_of_memberships')
    .execute({ organizationId, ids: [...byId.keys()] });
  for (const { membershipId, organizationId: _, createdAt: __, ...pause } of pauses) {
    byId.get(membershipId)?.pauses.push(pause);
  }
}
