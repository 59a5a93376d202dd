import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { correctionRequests, organizations } from '@/db/schema/organizations';
import { organizationName } from '@/features/accounts/organization-name';
import { contextOf, type RequestContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import type { CorrectionView, OpenCorrections } from '../manage-view';

const LONGEST_LIST = 200;

const columns = {
  id: correctionRequests.id,
  kind: correctionRequests.kind,
  path: correctionRequests.path,
  message: correctionRequests.message,
  contact: correctionRequests.contact,
  locale: correctionRequests.locale,
  state: correctionRequests.state,
  answer: correctionRequests.answer,
  answeredBy: sql<string | null>`nullif(${accounts.name}, '')`,
  answeredAt: correctionRequests.answeredAt,
  createdAt: correctionRequests.createdAt,
};

/** What was asked to be corrected or removed, open requests first, then the newest. */
export const listCorrections = query({
  permission: 'correction:list',
  run: async ({ tx, organization }, { state }: { state?: 'open' }): Promise<CorrectionView[]> =>
    tx
      .select(columns)
      .from(correctionRequests)
      .leftJoin(accounts, eq(accounts.id, correctionRequests.answeredBy))
      .where(
        and(
          eq(correctionRequests.organizationId, organization.id),
          state ? eq(correctionRequests.state, state) : undefined,
        ),
      )
      .orderBy(sql`${correctionRequests.state} <> 'open'`, desc(correctionRequests.createdAt))
      .limit(LONGEST_LIST),
});

export const getCorrection = query({
  permission: 'correction:list',
  run: async ({ tx, organization }, id: string): Promise<CorrectionView> => {
    const [row] = await tx
      .select(columns)
      .from(correctionRequests)
      .leftJoin(accounts, eq(accounts.id, correctionRequests.answeredBy))
      .where(and(eq(correctionRequests.organizationId, organization.id), eq(correctionRequests.id, id)));
    if (!row) throw notFound();
    return row;
  },
});

/** The organization's name, above the form that anybody may fill in. */
export const getCorrectionAddressee = query({
  permission: 'correction:create',
  run: async ({ tx, organization, locale }, _input: null) => {
    const [row] = await tx
      .select({ isDemo: organizations.isDemo })
      .from(organizations)
      .where(eq(organizations.id, organization.id));
    return { ...(await organizationName(tx, organization, locale)), isDemo: row?.isDemo ?? false };
  },
});

const countOpen = query({
  permission: 'correction:list',
  run: async ({ tx, organization, locale }, _input: null): Promise<OpenCorrections> => {
    const { rows } = await tx.execute<{ open: number; claims: number }>(sql`
      select (select count(*)::integer from correction_requests c
          where c.organization_id = ${organization.id} and c.state = 'open') as open,
        (select count(*)::integer from page_claims c
          where c.organization_id = ${organization.id} and c.state = 'open') as claims`);
    const name = await organizationName(tx, organization, locale);
    return { slug: organization.slug, ...name, open: rows[0]?.open ?? 0, claims: rows[0]?.claims ?? 0 };
  },
});

/** How many requests and claims are open in each of these organizations. Asked one by one: no wall lets two be read at once. */
export async function countOpenCorrections(
  { actor, locale }: RequestContext,
  slugs: readonly string[],
): Promise<OpenCorrections[]> {
  const account = actor.kind === 'account' ? actor.account : null;
  const counted: OpenCorrections[] = [];
  for (const slug of slugs) counted.push(await countOpen(await contextOf(account, locale, slug), null));
  return counted;
}
