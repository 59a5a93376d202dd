import 'server-only';
import { eq } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { organizations } from '@/db/schema/organizations';
import type { Locale } from '@/lib/locales';
import { hashToken } from './auth/token';
import { linkContext, type RequestContext } from './context';
import { asAuth, behindWall } from './database';
import { notFound } from './errors';
import { ORGANIZATION_REF } from './organization-ref';

/** Who holds a private link, in the organization that it leads into. Throws `not-found` where that is gone. */
export async function linkContextIn(
  locale: Locale,
  organizationId: string,
  link: { id: string; targetId: string },
): Promise<RequestContext> {
  const organization = await behindWall({ organizationId, accountId: null }, async (tx) => {
    const [row] = await tx
      .select(ORGANIZATION_REF)
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    return row;
  });
  if (!organization) throw notFound();
  return linkContext(locale, organization, link);
}

type LinkedTable = PgTable & { id: PgColumn; organizationId: PgColumn; tokenHash: PgColumn };

/** Who holds the link of a row that keeps its hash, as an actor. Throws `not-found` for a link that opens nothing. */
export async function openLinkOf(table: LinkedTable, locale: Locale, token: string): Promise<RequestContext> {
  if (!/^[\w-]{20,100}$/.test(token)) throw notFound();
  const found = await asAuth(async (tx) => {
    const [row] = await tx
      .select({ id: table.id, organizationId: table.organizationId })
      .from(table as PgTable)
      .where(eq(table.tokenHash, hashToken(token)));
    return row as { id: string; organizationId: string } | undefined;
  });
  if (!found) throw notFound();
  return linkContextIn(locale, found.organizationId, { id: found.id, targetId: found.id });
}
