import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { people, personDetails, personNames, personTexts, personVisibilities } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { PERSON_FIELDS, type PersonField } from '@/features/members/fields';
import { type VisibilityChoices, viewerOf, visibleFields } from '@/features/members/scope';
import { formatPersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import type { ChosenField, SideValues } from './rules';

/** One of the two records, as the rules of merging want it. */
export interface SideRecord {
  id: string;
  slug: string;
  label: string;
  version: string;
  isClaimed: boolean;
  accountId: string | null;
  isNamedPublicly: boolean;
  createdAt: Date;
  choices: VisibilityChoices;
  /** What whoever asks may not see: the person keeps it to themselves. */
  hidden: PersonField[];
  /** What is compared, without what is hidden. */
  values: SideValues;
  memberships: (typeof memberships.$inferSelect)[];
}

/** The field of a person that a value belongs to: it says who may see it. */
export function fieldOf(field: ChosenField): PersonField | null {
  if (field.startsWith('form-')) return 'nameForms';
  return field === 'biography' ? null : (field as PersonField);
}

/** Both records with all that is compared; null when one of them is gone. */
export async function readSides(
  context: OrganizationContext,
  ids: [string, string],
): Promise<[SideRecord, SideRecord] | null> {
  const stored = await readStored(context, ids);
  const [first, second] = ids.map((id) => sideOf(context, stored, id));
  return first && second ? [first, second] : null;
}

type PersonTable =
  | typeof personNames
  | typeof personTexts
  | typeof personVisibilities
  | typeof memberships
  | typeof personDetails;

async function readStored({ tx, organization }: OrganizationContext, ids: readonly string[]) {
  const ofThem = (table: PersonTable) =>
    and(eq(table.organizationId, organization.id), inArray(table.personId, [...ids]));
  return {
    people: await tx
      .select()
      .from(people)
      .where(and(eq(people.organizationId, organization.id), inArray(people.id, [...ids]))),
    details: await tx.select().from(personDetails).where(ofThem(personDetails)),
    names: await tx.select().from(personNames).where(ofThem(personNames)),
    texts: await tx.select().from(personTexts).where(ofThem(personTexts)).orderBy(asc(personTexts.locale)),
    choices: await tx.select().from(personVisibilities).where(ofThem(personVisibilities)),
    memberships: await tx
      .select()
      .from(memberships)
      .where(ofThem(memberships))
      .orderBy(asc(memberships.startsOn)),
  };
}
type Stored = Awaited<ReturnType<typeof readStored>>;

function sideOf(context: OrganizationContext, stored: Stored, id: string): SideRecord | null {
  const person = stored.people.find((row) => row.id === id);
  if (!person) return null;
  const own = <T extends { personId: string }>(rows: T[]) => rows.filter(({ personId }) => personId === id);
  const choices: VisibilityChoices = Object.fromEntries(
    own(stored.choices).map(({ field, visibility }) => [field, visibility]),
  );
  const seen = visibleFields(viewerOf(context), choices);
  const isShown = (field: string) => {
    const owner = fieldOf(field as ChosenField);
    return owner === null || seen.has(owner);
  };
  const values = valuesOf(person, own(stored.details)[0], own(stored.names), own(stored.texts));
  return {
    id,
    slug: person.slug,
    label: formatPersonName(person, 'given-first'),
    version: person.updatedAt.toISOString(),
    isClaimed: person.accountId !== null,
    accountId: person.accountId,
    isNamedPublicly: person.isNamedPublicly,
    createdAt: person.createdAt,
    choices,
    hidden: PERSON_FIELDS.filter((field) => !seen.has(field)),
    values: Object.fromEntries(Object.entries(values).filter(([field]) => isShown(field))),
    memberships: own(stored.memberships),
  };
}

function valuesOf(
  person: Stored['people'][number],
  details: Stored['details'][number] | undefined,
  names: Stored['names'],
  texts: Stored['texts'],
): SideValues {
  const forms = names.map((form) => [`form-${form.form}`, formatPersonName(form, 'surname-first')]);
  return {
    name: formatPersonName(person, 'given-first'),
    patronymic: person.patronymic,
    ...Object.fromEntries(forms),
    birth: details?.birthEdtf,
    email: details?.email,
    phone: details?.phone,
    city: details?.city,
    address: details?.address,
    occupation: details?.occupation,
    gender: details?.gender,
    languages: details?.languages.join(','),
    education: details?.education,
    memberNumber: details?.memberNumber,
    language: details?.locale,
    notes: details?.notes,
    biography: texts.map(({ biography }) => biography).join('\n\n'),
  };
}
