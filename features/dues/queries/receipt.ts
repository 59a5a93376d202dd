import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { duesEntries } from '@/db/schema/dues';
import { people } from '@/db/schema/members';
import { organizationName } from '@/features/accounts/organization-name';
import { todayAt } from '@/features/members/today-at';
import { isUuid } from '@/features/organizations/schema';
import { LOCALES, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { can } from '@/server/policy/can';
import { accountIsSafe } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import { readPayers } from '../payers';
import { receiptText } from '../receipt-number';
import type { Receipt } from '../view';

/** What a receipt says, for those who keep the dues and for whoever has paid. */
export const getReceipt = query({
  permission: 'dues:read',
  subject: findReceived,
  run: async (context, _input, { entry, personId }): Promise<Receipt> => {
    const { organization, tx } = context;
    const person = (await readPayers(context, [personId])).get(personId);
    const number = receiptText(entry);
    if (!person || number === null || entry.method === null) throw notFound();
    const names = {} as Record<Locale, string>;
    for (const locale of LOCALES) names[locale] = (await organizationName(tx, organization, locale)).name;
    const [counter] = await findEntries(context, eq(duesEntries.corrects, entry.id));
    const [due] = entry.settles ? await findEntries(context, eq(duesEntries.id, entry.settles)) : [];
    return {
      number,
      kind: entry.kind,
      amount: Math.abs(entry.amount),
      currency: entry.currency,
      person,
      organization: names,
      period: due?.period && due.periodStartsOn ? { period: due.period, startsOn: due.periodStartsOn } : null,
      onDay: entry.onDay,
      method: entry.method,
      author: await authorFor(context, entry),
      writtenOn: todayAt(entry.createdAt, organization.timezone),
      takenBackOn: counter?.onDay ?? null,
      language: person.language ?? organization.defaultLocale,
    };
  },
});

/** Who took the money signs with their name; not for others while they are in safe mode (ADR 17). */
async function authorFor(
  { tx, organization, standing }: OrganizationContext,
  { accountId, author }: typeof duesEntries.$inferSelect,
): Promise<string> {
  if (accountId === null || accountId === standing.accountId || can(standing, 'member:list')) return author;
  const { rows } = await tx.execute<{ isSafe: boolean }>(
    sql`select ${accountIsSafe(organization.id, accountId)} as "isSafe"`,
  );
  return rows[0]?.isSafe === false ? author : '';
}

const findEntries = ({ tx, organization }: OrganizationContext, condition: ReturnType<typeof eq>) =>
  tx
    .select()
    .from(duesEntries)
    .where(and(eq(duesEntries.organizationId, organization.id), condition));

async function findReceived(context: OrganizationContext, { id }: { id: string }) {
  if (!isUuid(id)) return null;
  const [entry] = await findEntries(context, eq(duesEntries.id, id));
  if (!entry?.personId || entry.receiptNumber === null) return null;
  const [person] = await context.tx
    .select({ ownerAccountId: people.accountId })
    .from(people)
    .where(and(eq(people.organizationId, context.organization.id), eq(people.id, entry.personId)));
  return { id: entry.id, personId: entry.personId, entry, ownerAccountId: person?.ownerAccountId ?? null };
}
