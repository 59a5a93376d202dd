import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import { CONTACT_KINDS, type Visibility } from '@/db/enums';
import { personNameChoices } from '@/db/schema/contacts';
import { personVisibilities } from '@/db/schema/members';
import { normalizeEmail } from '@/lib/email-address';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { rememberHidings } from '@/server/hidden-list';
import type { ContactRow } from './contact-schema';
import { readContacts, replaceContacts, seesContact } from './contacts';
import { effectiveVisibility, type PersonField } from './fields';
import { chooseMain } from './main-contact';
import type { PersonInput } from './schema';
import type { Viewer, VisibilityChoices } from './scope';
import { readPhone } from './write-person';

interface Writer {
  viewer: Viewer;
  writable: ReadonlySet<PersonField>;
  choices: VisibilityChoices;
}

/**
 * Writes the further contacts, and gives the input with the first of each kind as it is then: one that was ticked has
 * changed places with it. Without contacts in the input nothing changes.
 */
export async function writeContacts<Input extends Partial<PersonInput>>(
  context: OrganizationContext,
  personId: string,
  input: Input,
  { viewer, writable, choices }: Writer,
): Promise<Input> {
  if (!input.contacts || !writable.has('contacts')) return input;
  const { tx, organization } = context;
  const phone = input.phone && (await readPhone(context, personId, input.phone, 'phone'));
  const contacts = await checkContacts(context, personId, input.contacts);
  const stored = (await readContacts(tx, organization.id, [personId])).get(personId) ?? [];
  const known = stored.filter((contact) => seesContact(viewer, contact));
  const { first, visibility, ...rest } = chooseMain(
    { ...input, phone, contacts },
    CONTACT_KINDS.filter((kind) => writable.has(kind)),
    {
      first: (kind) => effectiveVisibility(kind, choices[kind]),
      row: ({ id, kind, visibility: chosen }) =>
        effectiveVisibility(kind, chosen ?? known.find((row) => row.id === id)?.visibility ?? 'admins'),
    },
  );
  const rows = rest.contacts.map(({ value = '', main: _, ...row }) => ({ ...row, value }));
  await replaceContacts(context, personId, rows, viewer);
  for (const [kind, chosen] of Object.entries(visibility)) {
    await setVisibility(context, personId, kind as PersonField, chosen);
  }
  return { ...input, ...first };
}

/** Further contacts as they are kept; what is no phone is said at its field. A new person has no record yet. */
export async function checkContacts(
  context: OrganizationContext,
  personId: string | null,
  rows: readonly ContactRow[],
): Promise<ContactRow[]> {
  const read: ContactRow[] = [];
  for (const [index, row] of rows.entries()) {
    const { kind, value } = row;
    if (value && kind === 'phone')
      read.push({ ...row, value: await readPhone(context, personId, value, `contacts.${index}.value`) });
    else read.push(value && kind === 'email' ? { ...row, value: normalizeEmail(value) ?? value } : row);
  }
  return read;
}

/** Notes who sees a field of a person from now on. */
export async function setVisibility(
  context: OrganizationContext,
  personId: string,
  field: PersonField,
  visibility: Visibility,
): Promise<void> {
  const { tx, organization } = context;
  const changed = await tx
    .insert(personVisibilities)
    .values({ organizationId: organization.id, personId, field, visibility })
    .onConflictDoUpdate({
      target: [personVisibilities.organizationId, personVisibilities.personId, personVisibilities.field],
      set: { visibility },
      setWhere: ne(personVisibilities.visibility, visibility),
    })
    .returning({ field: personVisibilities.field });
  if (changed.length === 0) return;
  await rememberHidings(context, personId, [{ hiding: `seen-by-${visibility}`, isHidden: true, field }]);
}

/** Which form of the name is shown in which language; a language that is left out follows the rule. */
export async function writeShownNames(
  { tx, organization }: OrganizationContext,
  personId: string,
  shown: PersonInput['shown'] = {},
): Promise<void> {
  const own = and(
    eq(personNameChoices.organizationId, organization.id),
    eq(personNameChoices.personId, personId),
  );
  await tx.delete(personNameChoices).where(own);
  const rows = Object.entries(shown).flatMap(([locale, form]) =>
    form ? [{ organizationId: organization.id, personId, locale: locale as Locale, form }] : [],
  );
  if (rows.length > 0) await tx.insert(personNameChoices).values(rows);
}
