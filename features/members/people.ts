import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { ConsentPurpose } from '@/db/enums';
import { personVisibilities } from '@/db/schema/members';
import { isThereFor } from '@/server/policy/safe-mode';
import { readAgreed } from './consent';
import { seesContact } from './contacts';
import { readCustomAnswers } from './custom';
import type { PersonField } from './fields';
import { readStored, type StoredPerson } from './person-rows';
import { birthdayOf } from './rules';
import { asksForConsent, type Viewer, type VisibilityChoices, visibleFields } from './scope';
import type { ContactLabels, PersonView, ShownNames } from './view';

/**
 * THE read of people: every list, page and preview goes through it. In the order of `ids`, without those who are in safe mode
 * for this viewer. A long list shows no further contacts: `isListed` leaves them out, and the answers to the organization's own
 * questions, unless they are asked for.
 */
export async function readPeople(
  tx: Transaction,
  organizationId: string,
  ids: readonly string[],
  viewer: Viewer,
  { isListed = false, withAnswers = !isListed }: { isListed?: boolean; withAnswers?: boolean } = {},
): Promise<PersonView[]> {
  const stored = await readStored(tx, organizationId, ids, isListed);
  // The list of those who keep the record asks for no consents, and is not made to wait for them.
  const agreed = asksForConsent(viewer) ? await readAgreed(tx, organizationId, ids) : null;
  const shown = ids.filter((id) => !agreed || agreed.get(id)?.has('sharing'));
  const answers = withAnswers ? await readCustomAnswers(tx, organizationId, shown, viewer) : new Map();
  return ids.flatMap((id) => {
    const person = stored.get(id);
    if (!person || !isThereFor(viewer, person)) return [];
    const view = viewOf(person, viewer, agreed?.get(id));
    view.answers = answers.get(id) ?? [];
    return [view];
  });
}

/** What the person chose, field by field. */
export async function readChoices(tx: Transaction, organizationId: string, personId: string) {
  return (await readChoicesOf(tx, organizationId, [personId])).get(personId) ?? {};
}

/** What each of these people chose, field by field; who chose nothing is missing. */
export async function readChoicesOf(tx: Transaction, organizationId: string, ids: readonly string[]) {
  const rows = await tx
    .select()
    .from(personVisibilities)
    .where(
      and(
        eq(personVisibilities.organizationId, organizationId),
        inArray(personVisibilities.personId, [...ids]),
      ),
    );

  const choices = new Map<string, VisibilityChoices>();
  for (const { personId, field, visibility } of rows) {
    choices.set(personId, { ...choices.get(personId), [field]: visibility });
  }
  return choices;
}

function viewOf(person: StoredPerson, viewer: Viewer, agreed?: ReadonlySet<ConsentPurpose>): PersonView {
  const view: Record<string, unknown> = { id: person.id, slug: person.slug };
  const fields = visibleFields(viewer, person.choices, agreed);
  for (const field of fields) {
    const value = valueFor(field, person, viewer, fields);
    if (value !== null && !(Array.isArray(value) && value.length === 0)) view[field] = value;
  }
  const labels = labelsFor(person, view);
  const shownNames = shownNamesFor(person, view);
  if (Object.keys(labels).length > 0) view.labels = labels;
  if (Object.keys(shownNames).length > 0) view.shownNames = shownNames;
  if (viewer.level === 'admins' && view.nameForms) view.shown = person.shown;
  if (person.isSafe) view.isSafe = true;
  return view as unknown as PersonView;
}

function valueFor(field: PersonField, person: StoredPerson, viewer: Viewer, seen: ReadonlySet<PersonField>) {
  if (field === 'birth') return birthFor(person.birth, viewer);
  // The father's name is as visible in another spelling as it is in the name itself.
  if (field === 'nameForms' && !seen.has('patronymic')) {
    return person.nameForms?.map((form) => ({ ...form, patronymic: null })) ?? null;
  }
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
