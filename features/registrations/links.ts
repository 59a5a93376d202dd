import 'server-only';
import { createHmac, randomUUID } from 'node:crypto';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { links } from '@/db/schema/organizations';
import type { Locale } from '@/lib/locales';
import { hashToken } from '@/server/auth/token';
import type { OrganizationContext, RequestContext } from '@/server/context';
import { asAuth, behindWall } from '@/server/database';
import { env } from '@/server/env';
import { notFound } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { linkContextIn } from '@/server/private-link';

/**
 * The secret of a link, made from its id and the installation's own secret: the database alone gives it away to
 * nobody, and the manager can be shown the same link again.
 */
export const linkToken = (linkId: string): string =>
  createHmac('sha256', env().AUTH_SECRET).update(`registration-link:${linkId}`).digest('base64url');

const urlOf = (token: string, locale: Locale) => `${env().APP_ORIGIN}/${locale}/links/${token}`;

/** The private address that belongs to the id of a link. */
export const urlOfLink = (linkId: string, locale: Locale): string => urlOf(linkToken(linkId), locale);

/** The private address of a registration; a link is made when there is none. */
export async function registrationLink(
  context: OrganizationContext,
  registrationId: string,
  locale: Locale,
): Promise<string> {
  const live = await liveLink(context.tx, context.organization.id, registrationId);
  return urlOf(live ?? linkToken(await makeLink(context, registrationId)), locale);
}

/** The same without making one: null when there is none, or none that this installation can show. */
export async function shownLink(
  { tx, organization }: OrganizationContext,
  registrationId: string,
  locale: Locale,
): Promise<string | null> {
  const token = await liveLink(tx, organization.id, registrationId);
  return token ? urlOf(token, locale) : null;
}

async function liveLink(tx: Transaction, organizationId: string, registrationId: string) {
  const [row] = await tx
    .select({ id: links.id, tokenHash: links.tokenHash })
    .from(links)
    .where(
      and(
        eq(links.organizationId, organizationId),
        eq(links.registrationId, registrationId),
        isNull(links.revokedAt),
      ),
    )
    .orderBy(desc(links.createdAt))
    .limit(1);
  const token = row && linkToken(row.id);
  return token && hashToken(token) === row.tokenHash ? token : null;
}

/** Makes a private link and gives its id, for an answer that is kept: the secret is made from it where it is shown. */
export async function makeLink(
  { tx, organization }: OrganizationContext,
  registrationId: string,
  id: string = randomUUID(),
): Promise<string> {
  await tx.insert(links).values({
    organizationId: organization.id,
    id,
    purpose: 'registration',
    tokenHash: hashToken(linkToken(id)),
    registrationId,
  });
  return id;
}

/** From now on no link opens the registration, until a new one is made. */
export async function revokeLinks(context: OrganizationContext, registrationId: string): Promise<number> {
  const { tx, organization, now } = context;
  const revoked = await tx
    .update(links)
    .set({ revokedAt: now })
    .where(
      and(
        eq(links.organizationId, organization.id),
        eq(links.registrationId, registrationId),
        isNull(links.revokedAt),
      ),
    )
    .returning({ id: links.id });
  await rememberEndings(
    context,
    'link',
    revoked.map(({ id }) => id),
  );
  return revoked.length;
}

/** Who holds the link of a registration, as an actor. Throws `not-found` for a link that opens nothing. */
export async function openLink(locale: Locale, token: string): Promise<RequestContext> {
  if (!/^[\w-]{20,100}$/.test(token)) throw notFound();
  const link = await asAuth(async (tx, now) => {
    const [row] = await tx
      .select()
      .from(links)
      .where(eq(links.tokenHash, hashToken(token)));
    const isLive = row && !row.revokedAt && (!row.expiresAt || row.expiresAt > now);
    return isLive ? row : undefined;
  });
  if (!link?.registrationId) throw notFound();
  const { id, organizationId, registrationId } = link;
  const targetId = await behindWall({ organizationId, accountId: null }, (tx) =>
    dateNow(tx, organizationId, registrationId),
  );
  return linkContextIn(locale, organizationId, { id, targetId });
}

/** Of what was registered for together a link opens the next date when its own is over or was cancelled. */
async function dateNow(tx: Transaction, organizationId: string, registrationId: string): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select next.id from registrations own
    join events over on over.organization_id = own.organization_id and over.id = own.event_id
      and (over.ends_at <= now() or own.state in ('cancelled', 'declined', 'expired'))
    join registrations next on next.organization_id = own.organization_id and next.series_party_id = own.series_party_id
      and next.state not in ('cancelled', 'declined', 'expired')
    join events e on e.organization_id = next.organization_id and e.id = next.event_id
      and e.ends_at > now() and e.state = 'published'
    where own.organization_id = ${organizationId} and own.id = ${registrationId}
    order by e.starts_at, next.id limit 1`);
  return rows[0]?.id ?? registrationId;
}
