import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { people, personDetails, personNames, personVisibilities } from '@/db/schema/members';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { readCustomAnswers } from './custom';
import type { PersonField, PersonShape } from './fields';
import { readTypeTexts } from './membership-types';
import { birthdayOf } from './rules';
import { type Viewer, type VisibilityChoices, visibleFields } from './scope';
import type { PersonView } from './view';

type StoredPerson = { id: string; slug: string; choices: VisibilityChoices } & {
  [Field in keyof PersonShape]: PersonShape[Field] | null;
};

/** THE read of people: every list, page and preview goes through it. In the order of `ids`. */
export async function readPeople(
  tx: Transaction,
  organizationId: string,
  ids: readonly string[],
  viewer: Viewer,
): Promise<PersonView[]> {
  const stored = await readStored(tx, organizationId, ids);
  const answers = await readCustomAnswers(tx, organizationId, ids, viewer);
  return ids.flatMap((id) => {
    const person = stored.get(id);
    return person ? [{ ...viewOf(person, viewer), answers: answers.get(id) ?? [] }] : [];
  });
}

/** What the person chose, field by field. */
export async function readChoices(tx: Transaction, organizationId: string, personId: string) {
  return (await readStored(tx, organizationId, [personId])).get(personId)?.choices ?? {};
}

function viewOf(person: StoredPerson, viewer: Viewer): PersonView {
  const view: Record<string, unknown> = { id: person.id, slug: person.slug };
  for (const field of visibleFields(viewer, person.choices)) {
    const value = valueFor(field, person, viewer);
    if (value !== null && !(Array.isArray(value) && value.length === 0)) view[field] = value;
  }
  return view as unknown as PersonView;
}

function valueFor(field: PersonField, person: StoredPerson, viewer: Viewer) {
  if (field === 'birth') return birthFor(person.birth, viewer);
  // Why and when a membership rested is for those who keep the record, whoever else may see the membership.
  const seesPauses = viewer.isSelf || viewer.level === 'admins';
  if (field === 'memberships' && !seesPauses) {
    return person.memberships?.map((row) => ({ ...row, pauses: [] })) ?? null;
  }
  return person[field];
}

function birthFor(birth: string | null, viewer: Viewer): string | null {
  if (birth === null || viewer.isSelf || viewer.level === 'admins') return birth;
  return birthdayOf(birth);
}

async function readStored(tx: Transaction, organizationId: string, ids: readonly string[]) {
  const stored = new Map<string, StoredPerson>();
  if (ids.length === 0) return stored;
  const rows = await tx
    .select({ person: people, details: personDetails })
    .from(people)
    .leftJoin(
      personDetails,
      and(eq(personDetails.organizationId, people.organizationId), eq(personDetails.personId, people.id)),
    )
    .where(and(eq(people.organizationId, organizationId), inArray(people.id, [...ids])));
  for (const { person, details } of rows) {
    stored.set(person.id, {
      id: person.id,
      slug: person.slug,
      name: { given: person.given, surname: person.surname },
      patronymic: person.patronymic,
      nameForms: [],
      birth: details?.birthEdtf ?? null,
      email: details?.email ?? null,
      phone: details?.phone ?? null,
      city: details?.city ?? null,
      address: details?.address ?? null,
      occupation: details?.occupation ?? null,
      memberNumber: details?.memberNumber ?? null,
      language: details?.locale ?? null,
      notes: details?.notes ?? null,
      memberships: [],
      choices: {},
    });
  }
  await addRows(tx, organizationId, [...stored.keys()], stored);
  return stored;
}

async function addRows(
  tx: Transaction,
  organizationId: string,
  ids: string[],
  stored: Map<string, StoredPerson>,
) {
  if (ids.length === 0) return;
  const names = await tx
    .select()
    .from(personNames)
    .where(and(eq(personNames.organizationId, organizationId), inArray(personNames.personId, ids)))
    .orderBy(asc(personNames.form));
  for (const { personId, organizationId: _, ...form } of names) stored.get(personId)?.nameForms?.push(form);

  const dated = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.organizationId, organizationId), inArray(memberships.personId, ids)))
    .orderBy(asc(memberships.startsOn));
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

  const choices = await tx
    .select()
    .from(personVisibilities)
    .where(
      and(eq(personVisibilities.organizationId, organizationId), inArray(personVisibilities.personId, ids)),
    );
  for (const { personId, field, visibility } of choices) {
    const person = stored.get(personId);
    if (person) person.choices[field as keyof VisibilityChoices] = visibility;
  }
}

async function addPauses(tx: Transaction, organizationId: string, rows: PersonShape['memberships']) {
  if (rows.length === 0) return;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pauses = await tx
    .select()
    .from(membershipPauses)
    .where(
      and(
        eq(membershipPauses.organizationId, organizationId),
        inArray(membershipPauses.membershipId, [...byId.keys()]),
      ),
    )
    .orderBy(asc(membershipPauses.startsOn));
  for (const { membershipId, organizationId: _, createdAt: __, ...pause } of pauses) {
    byId.get(membershipId)?.pauses.push(pause);
  }
}
