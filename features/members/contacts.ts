import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { VISIBILITIES, type Visibility } from '@/db/enums';
import { personContacts } from '@/db/schema/contacts';
import type { OrganizationContext } from '@/server/context';
import { rememberSeenBy } from '@/server/hidden-list';
import { isVisible } from '@/server/policy/visibility';
import { type ContactValue, effectiveVisibility } from './fields';
import type { Viewer } from './scope';

/** A contact as it comes from a form: without an id it is new. */
export type WrittenContact = Omit<ContactValue, 'id' | 'visibility'> & {
  id?: string;
  visibility?: Visibility;
};

/** Whether the viewer may see this one. Who may see a contact at all is bounded as for the first of its kind. */
export function seesContact(viewer: Viewer, { kind, visibility }: ContactValue): boolean {
  return viewer.isSelf || isVisible(effectiveVisibility(kind, visibility), viewer.level);
}

/** The same as SQL about a row `c` of contacts of one kind. */
export function contactIsVisible(kind: ContactValue['kind'], level: Visibility) {
  const open = VISIBILITIES.filter((choice) => isVisible(effectiveVisibility(kind, choice), level));
  if (open.length === 0) return sql`false`;
  const choices = open.map((choice) => sql`${choice}::visibility`);
  return sql`(c.kind = ${kind} and c.visibility in (${sql.join(choices, sql`, `)}))`;
}

/** Everything of these people, in the order of each. */
export async function readContacts(tx: Transaction, organizationId: string, personIds: readonly string[]) {
  const rows = await tx
    .select()
    .from(personContacts)
    .where(
      and(
        eq(personContacts.organizationId, organizationId),
        inArray(personContacts.personId, [...personIds]),
      ),
    )
    .orderBy(asc(personContacts.position), asc(personContacts.id));
  const byPerson = new Map<string, ContactValue[]>();
  for (const { personId, organizationId: _, position: __, ...contact } of rows) {
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), contact]);
  }
  return byPerson;
}

/**
 * Replaces the contacts that the writer sees by those given, in their order. Those that are kept from the writer stay as
 * they are; one that is not the person's own comes in as a new one. Without a visibility a row keeps its own.
 */
export async function replaceContacts(
  context: OrganizationContext,
  personId: string,
  written: readonly WrittenContact[],
  viewer: Viewer,
): Promise<void> {
  const { tx, organization } = context;
  const before = (await readContacts(tx, organization.id, [personId])).get(personId) ?? [];
  const seen = before.filter((contact) => seesContact(viewer, contact));
  const own = and(eq(personContacts.organizationId, organization.id), eq(personContacts.personId, personId));
  if (seen.length > 0) {
    const ids = seen.map(({ id }) => id);
    await tx.delete(personContacts).where(and(own, inArray(personContacts.id, ids)));
  }
  if (written.length === 0) return;
  const rows = written.map(({ id, kind, label, value, visibility }, position) => {
    const known = seen.find((contact) => contact.id === id);
    return {
      organizationId: organization.id,
      personId,
      id: known?.id ?? randomUUID(),
      kind,
      label,
      value,
      visibility: effectiveVisibility(kind, visibility ?? known?.visibility ?? 'admins'),
      position,
    };
  });
  // The same twice is once. What is kept from the writer does not stand in the way: that would say that it is there.
  await tx.insert(personContacts).values(rows).onConflictDoNothing();
  for (const { id, visibility } of rows) {
    const known = seen.find((contact) => contact.id === id);
    if (known && known.visibility !== visibility) await rememberSeenBy(context, known.id, visibility);
  }
}
