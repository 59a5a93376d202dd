import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import {
  memberships,
  people,
  personDetails,
  personNames,
  personTexts,
  personVisibilities,
} from '@/db/schema/members';
import type { PersonField } from '@/features/members/fields';
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
  values: SideValues;
  memberships: (typeof memberships.$inferSelect)[];
}

/** The field of a person that a value belongs to: it says who may see it. */
export function fieldOf(field: ChosenField): PersonField | null {
  if (field.startsWith('form-')) return 'nameForms';
  return field === 'biography' ? null : (field as PersonField);
}

/** Both records with all that is compared. What is hidden from whoever asks is not among the values. */
export async function readSides(
  context: OrganizationContext,
  ids: [string, string],
): Promise<[SideRecord, SideRecord] | null> {
  const { tx, organization } = context;
  const own = <T extends { organizationId: never; personId: never }>(table: T) =>
    and(eq(table.organizationId, organization.id), inArray(table.personId, ids));
  const rows = await tx
    .select({ person: people, details: personDetails })
    .from(people)
    .leftJoin(
      personDetails,
      and(eq(personDetails.organizationId, people.organizationId), eq(personDetails.personId, people.id)),
    )
    .where(and(eq(people.organizationId, organization.id), inArray(people.id, ids)));
  const names = await tx
    .select()
    .from(personNames)
    .where(own(personNames as never));
  const texts = await tx
    .select()
    .from(personTexts)
    .where(own(personTexts as never))
    .orderBy(asc(personTexts.locale));
  const chosen = await tx
    .select()
    .from(personVisibilities)
    .where(own(personVisibilities as never));
  const dated = await tx
    .select()
    .from(memberships)
    .where(own(memberships as never))
    .orderBy(asc(memberships.startsOn));
  const sides = ids.map((id): SideRecord | null => {
    const found = rows.find(({ person }) => person.id === id);
    if (!found) return null;
    const { person, details } = found;
    const ofPerson = <T extends { personId: string }>(list: T[]) =>
      list.filter(({ personId }) => personId === id);
    const choices = Object.fromEntries(
      ofPerson(chosen).map(({ field, visibility }) => [field, visibility]),
    ) as VisibilityChoices;
    const seen = visibleFields(viewerOf(context), choices);
    const values: SideValues = {
      name: formatPersonName(person, 'given-first'),
      patronymic: person.patronymic,
      ...Object.fromEntries(
        ofPerson(names).map((form) => [`form-${form.form}`, formatPersonName({ ...form }, 'surname-first')]),
      ),
      birth: details?.birthEdtf ?? null,
      email: details?.email ?? null,
      phone: details?.phone ?? null,
      city: details?.city ?? null,
      address: details?.address ?? null,
      occupation: details?.occupation ?? null,
      memberNumber: details?.memberNumber ?? null,
      language: details?.locale ?? null,
      notes: details?.notes ?? null,
      biography:
        ofPerson(texts)
          .map(({ biography }) => biography)
          .join('\n\n') || null,
    };
    const isShown = (field: string) => {
      const owner = fieldOf(field as ChosenField);
      return owner === null || seen.has(owner);
    };
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
      hidden: (['email', 'phone', 'city', 'address', 'occupation'] as const).filter(
        (field) => !seen.has(field),
      ),
      values: Object.fromEntries(Object.entries(values).filter(([field]) => isShown(field))),
      memberships: ofPerson(dated),
    };
  });
  const [first, second] = sides;
  return first && second ? [first, second] : null;
}
