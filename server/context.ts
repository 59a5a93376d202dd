import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { cache } from 'react';
import type { Transaction } from '@/db/client';
import { people } from '@/db/schema/members';
import { accessGrants, organizations } from '@/db/schema/organizations';
import type { Locale } from '@/lib/locales';
import { readSession, type SessionAccount } from './auth/session';
import { askBehindWall, entering } from './database';
import { notFound } from './errors';
import { ORGANIZATION_REF, type OrganizationRef } from './organization-ref';
import type { Standing } from './policy/can';
import { grantHolds } from './policy/grant-holds';
import type { Role } from './policy/permissions';

export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'link'; linkId: string; targetId: string }
  | { kind: 'account'; account: SessionAccount }
  | { kind: 'system' };

/** Who asks, for which organization, in which language. Made once per request, without a transaction. */
export interface RequestContext {
  actor: Actor;
  locale: Locale;
  organization: OrganizationRef | null;
  standing: Standing;
  /** The actor's own record in the organization. */
  personId: string | null;
  /** The organization is locked (ADR 17). A command or query asks again, in its own transaction. */
  isLocked: boolean;
  /** Tests set it; otherwise the transaction's database time holds. */
  now?: Date;
  /** The transaction that queries asked together share. */
  shared?: { tx: Transaction; time: Date; isLocked: boolean };
}

/** What a command or query works with: the request, one transaction and its time. */
export interface Context extends RequestContext {
  tx: Transaction;
  now: Date;
}

/** The same inside an organization. */
export interface OrganizationContext extends Context {
  organization: OrganizationRef;
}

const nobody: Standing = { roles: new Set<Role>(['anonymous']), accountId: null, linkedId: null };

/** For pages that anybody may read. Never touches cookies or headers, so the pages stay static. */
export function publicContext(locale: Locale): RequestContext {
  return {
    actor: { kind: 'anonymous' },
    locale,
    organization: null,
    standing: nobody,
    personId: null,
    isLocked: false,
  };
}

/** For jobs and the command line. */
export function systemContext(locale: Locale, organization: OrganizationRef | null = null): RequestContext {
  const standing: Standing = { roles: new Set<Role>(['system']), accountId: null, linkedId: null };
  return { actor: { kind: 'system' }, locale, organization, standing, personId: null, isLocked: false };
}

/** For a private link that was mailed or handed over: it opens one registration or invitation. */
export function linkContext(
  locale: Locale,
  organization: OrganizationRef,
  link: { id: string; targetId: string },
): RequestContext {
  const standing: Standing = { roles: new Set<Role>(['link']), accountId: null, linkedId: link.targetId };
  return {
    actor: { kind: 'link', linkId: link.id, targetId: link.targetId },
    locale,
    organization,
    standing,
    personId: null,
    isLocked: false,
  };
}

/**
 * For everything behind a sign-in or a form: the account of the session cookie and its roles in the
 * organization of that slug. Throws `not-found` for an unknown slug.
 */
export const requestContext = cache(
  async (locale: Locale, organizationSlug?: string): Promise<RequestContext> => {
    const account = await readSession();
    return contextOf(account, locale, organizationSlug);
  },
);

/** The context of an account (or of nobody) in an organization; `requestContext` without the cookie. */
export async function contextOf(
  account: SessionAccount | null,
  locale: Locale,
  organizationSlug?: string,
): Promise<RequestContext> {
  const actor: Actor = account ? { kind: 'account', account } : { kind: 'anonymous' };
  const roles = new Set<Role>(account ? ['account'] : ['anonymous']);
  if (account?.isOperator) roles.add('operator');
  const standing: Standing = { roles, accountId: account?.id ?? null, linkedId: null };
  if (organizationSlug === undefined) {
    return { actor, locale, organization: null, standing, personId: null, isLocked: false };
  }

  const standingIn = async (tx: Transaction): Promise<RequestContext> => {
    const [found, own] = await Promise.all([
      findOrganization(tx, organizationSlug),
      account && readOwn(tx, account.id),
    ]);
    if (!found) throw notFound();
    const { isLocked, ...organization } = found;
    for (const role of [...(own?.roles ?? []), ...(own?.standing ?? [])]) roles.add(role);
    const personId = own?.personId ?? null;
    return { actor, locale, organization, standing, personId, isLocked };
  };
  return askBehindWall({ organizationId: null, accountId: standing.accountId }, standingIn);
}

/** The organization of a slug; from then on the transaction is behind its wall. */
async function findOrganization(
  tx: Transaction,
  slug: string,
): Promise<(OrganizationRef & { isLocked: boolean }) | undefined> {
  const [row] = await tx
    .select({
      ...ORGANIZATION_REF,
      id: entering(organizations.id),
      isLocked: sql<boolean>`${organizations.lockedAt} is not null`,
    })
    .from(organizations)
    .where(eq(organizations.slug, slug));
  return row;
}

/** The organization that the transaction has entered: asked in the same moment, behind the question by which it enters. */
const ENTERED = sql`nullif(current_setting('app.organization_id', true), '')::uuid`;

/** The roles that were given to the account in the organization, its own person record there, and what they are by that. */
async function readOwn(tx: Transaction, accountId: string) {
  const [found] = await tx
    .select({
      roles: sql<Role[]>`array(select ${accessGrants.role} from ${accessGrants}
        where ${and(eq(accessGrants.organizationId, ENTERED), eq(accessGrants.accountId, accountId), grantHolds)})::text[]`,
      personId: sql<string | null>`people.id`,
      standing: sql<
        Role[] | null
      >`case when people.id is not null then standing_of_person(people.organization_id, people.id) end`,
    })
    .from(sql`(values (true)) as asked`)
    .leftJoin(people, and(eq(people.organizationId, ENTERED), eq(people.accountId, accountId)));
  return found;
}
