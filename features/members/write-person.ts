import 'server-only';
import { and, eq, like, sql } from 'drizzle-orm';
import type { NameForm } from '@/db/enums';
import { personSlugs } from '@/db/schema/duplicates';
import { people, personDetails, personNames } from '@/db/schema/members';
import { phoneDigits } from '@/lib/phones';
import { slugify, uniqueSlug } from '@/lib/slugs';
import { parsePhone } from '@/lib/typed-phone';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import type { PersonField } from './fields';
import { birthProblem } from './rules';
import type { PersonInput } from './schema';
import { today } from './today';

/** Forms that nobody chooses are left as they are; an emptied form is taken away. */
export async function writeNames(
  context: OrganizationContext,
  personId: string,
  names: PersonInput['names'],
) {
  const { tx, organization } = context;
  for (const [form, name] of Object.entries(names ?? {})) {
    const key = { organizationId: organization.id, personId, form: form as NameForm };
    if (!name?.given || !name.surname) continue;
    const written = { given: name.given, surname: name.surname, patronymic: name.patronymic || null };
    await tx
      .insert(personNames)
      .values({ ...key, ...written })
      .onConflictDoUpdate({
        target: [personNames.organizationId, personNames.personId, personNames.form],
        set: { ...written, isUnofficial: false },
      });
  }
}

/** Replaces all forms of the name by those given. A form that was not touched stays marked as ours. */
export async function replaceNames(
  context: OrganizationContext,
  personId: string,
  names: PersonInput['names'],
) {
  const { tx, organization } = context;
  const own = and(eq(personNames.organizationId, organization.id), eq(personNames.personId, personId));
  const before = await tx.select().from(personNames).where(own);
  for (const row of before) {
    const now = names?.[row.form];
    if (now?.given) continue;
    await tx.delete(personNames).where(and(own, eq(personNames.form, row.form)));
  }
  const changed = Object.entries(names ?? {}).filter(([form, name]) => {
    const row = before.find((earlier) => earlier.form === form);
    return (
      row?.given !== name?.given ||
      row?.surname !== name?.surname ||
      (row?.patronymic ?? null) !== (name?.patronymic || null)
    );
  });
  await writeNames(context, personId, Object.fromEntries(changed));
}

/** The column of each detail, and the field that says who may see and write it. */
const DETAILS = {
  birth: ['birthEdtf', 'birth'],
  email: ['email', 'email'],
  emailLabel: ['emailLabel', 'email'],
  phone: ['phone', 'phone'],
  phoneLabel: ['phoneLabel', 'phone'],
  city: ['city', 'city'],
  address: ['address', 'address'],
  addressLabel: ['addressLabel', 'address'],
  gender: ['gender', 'gender'],
  education: ['education', 'education'],
  occupation: ['occupation', 'occupation'],
  notes: ['notes', 'notes'],
  memberNumber: ['memberNumber', 'memberNumber'],
  language: ['locale', 'language'],
} as const satisfies Record<string, readonly [keyof typeof personDetails.$inferInsert, PersonField]>;
type Detail = keyof typeof DETAILS;

/** Writes the private details that the writer may see; what is hidden from them stays untouched. */
export async function writeDetails(
  context: OrganizationContext,
  personId: string,
  input: Partial<PersonInput>,
  writable: ReadonlySet<PersonField>,
): Promise<void> {
  const { tx, organization } = context;
  const checked = await checkDetails(context, personId, input);
  const values: Partial<typeof personDetails.$inferInsert> = {};
  for (const [field, [column, owner]] of Object.entries(DETAILS) as [Detail, (typeof DETAILS)[Detail]][]) {
    if (!writable.has(owner)) continue;
    // A label without what it is written on would come back on the next number.
    const isBare = field.endsWith('Label') && !checked[owner as Detail];
    Object.assign(values, { [column]: (isBare ? null : checked[field]) ?? null });
  }
  if (writable.has('languages')) values.languages = checked.languages ?? [];
  if (Object.keys(values).length === 0) return;
  await tx
    .insert(personDetails)
    .values({ organizationId: organization.id, personId, ...values })
    .onConflictDoUpdate({ target: [personDetails.organizationId, personDetails.personId], set: values });
}

/** What is wrong with the details, said at their fields; the input as it is kept. A new person has no record yet. */
export async function checkDetails(
  context: OrganizationContext,
  personId: string | null,
  input: Partial<PersonInput>,
) {
  const problem = input.birth ? birthProblem(input.birth, today(context)) : null;
  if (problem) throw invalid('birth', problem);
  if (!input.phone) return input;
  return { ...input, phone: await readPhone(context, personId, input.phone, 'phone') };
}

/**
 * A phone as it is kept; what is none is said at the field. A number that the person has already stays: ranges of
 * numbers are closed, and whoever corrects an address must not lose an old phone for it.
 */
export async function readPhone(
  context: OrganizationContext,
  personId: string | null,
  typed: string,
  field: string,
): Promise<string> {
  const phone = parsePhone(typed, context.organization.countryCode);
  if (phone) return phone.e164;
  const same = `+${phoneDigits(typed)}`;
  if (personId && (await hasPhone(context, personId, same))) return same;
  throw invalid(field, 'phone');
}

async function hasPhone({ tx, organization }: OrganizationContext, personId: string, phone: string) {
  const own = { organization: organization.id, person: personId, phone };
  const { rows } = await tx.execute<{ has: boolean }>(sql`
    select exists (select from person_details
        where organization_id = ${own.organization} and person_id = ${own.person} and phone = ${own.phone})
      or exists (select from person_contacts where organization_id = ${own.organization}
        and person_id = ${own.person} and kind = 'phone' and value = ${own.phone}) as has`);
  return rows[0]?.has ?? false;
}

/** A free address for a new record, never one that leads on to somebody else. Two people of one name who are added at once wait for each other. */
export async function freeSlug({ tx, organization }: OrganizationContext, name: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`people:${organization.id}`}, 0))`);
  const taken = async (table: typeof people | typeof personSlugs) =>
    tx
      .select({ slug: table.slug })
      .from(table)
      .where(and(eq(table.organizationId, organization.id), like(table.slug, `${slugify(name)}%`)));
  const rows = [...(await taken(people)), ...(await taken(personSlugs))];
  const known = new Set(rows.map((row) => row.slug));
  return uniqueSlug(name, (slug) => known.has(slug));
}
