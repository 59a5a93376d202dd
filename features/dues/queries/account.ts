import 'server-only';
import { and, eq } from 'drizzle-orm';
import { duesEntries } from '@/db/schema/dues';
import { people } from '@/db/schema/members';
import { noteView } from '@/features/members/note-view';
import { isUuid } from '@/features/organizations/schema';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { readAccount } from '../read-account';
import type { DuesAccount, EntryView, Payer } from '../view';

async function findOwner({ tx, organization }: OrganizationContext, id: string | null) {
  if (id === null || !isUuid(id)) return null;
  const [person] = await tx
    .select({ id: people.id, ownerAccountId: people.accountId })
    .from(people)
    .where(and(eq(people.organizationId, organization.id), eq(people.id, id)));
  return person ?? null;
}

/** One person's account, for those who keep the dues. */
export const getDuesAccount = query({
  permission: 'dues:list',
  subject: (context, { person }: { person: string }) => findOwner(context, person),
  run: async (context, _input, person): Promise<DuesAccount> => {
    const account = await readAccount(context, person.id);
    await noteView(context, person);
    return account;
  },
});

/** One's own account: what is owed, what was paid, and the receipts. Notes are those of the treasurer. */
export const getOwnDues = query({
  permission: 'dues:read',
  subject: (context, _input: undefined) => findOwner(context, context.personId),
  run: async (context, _input, { id }): Promise<DuesAccount> => {
    const account = await readAccount(context, id);
    return { ...account, entries: account.entries.map((entry) => ({ ...entry, note: null, author: '' })) };
  },
});

/** One entry and whose it is, for the page that takes it back. */
export const getDuesEntry = query({
  permission: 'dues:update',
  subject: async ({ tx, organization }, { id }: { id: string }) => {
    if (!isUuid(id)) return null;
    const [entry] = await tx
      .select({ id: duesEntries.id, personId: duesEntries.personId })
      .from(duesEntries)
      .where(and(eq(duesEntries.organizationId, organization.id), eq(duesEntries.id, id)));
    return entry ?? null;
  },
  run: async (context, { id }, { personId }): Promise<{ person: Payer; entry: EntryView }> => {
    if (personId === null) throw notFound();
    const { person, entries } = await readAccount(context, personId);
    const entry = entries.find((one) => one.id === id);
    if (!entry) throw notFound();
    return { person, entry };
  },
});
