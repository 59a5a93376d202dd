import 'server-only';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { AccessRole, TokenPurpose } from '@/db/enums';
import { accounts, installation, sessions } from '@/db/schema/accounts';
import { people } from '@/db/schema/members';
import { accessGrants, organizations } from '@/db/schema/organizations';
import type { Locale } from '@/lib/locales';
import { authQuery } from '@/server/auth/query';
import { sessionLives } from '@/server/auth/session';
import type { RequestContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { ORGANIZATION_REF } from '@/server/organization-ref';
import { grantHolds } from '@/server/policy/grant-holds';
import { accountQuery } from '@/server/query';
import { organizationName } from './organization-name';
import { addressOfToken, peekToken } from './tokens';

/** What a mailed link would do if its button were pressed. Looking at it does not use it up. */
export const getLinkState = authQuery({
  permission: 'account:sign-in',
  run: ({ tx }, asked: { purpose: TokenPurpose; token: string; browser?: string | null }) =>
    peekToken(tx, asked.purpose, asked.token, asked.browser),
});

type Registering = { state: 'ready'; email: string; isKnown: boolean } | { state: 'gone' | 'other-browser' };

/** What a mailed link to register would do: open an account that is there, or make one. Only in the browser that asked. */
export const getRegistering = authQuery({
  permission: 'account:sign-in',
  run: async (
    { tx },
    { token, browser }: { token: string; browser: string | null },
  ): Promise<Registering> => {
    const state = await peekToken(tx, 'register', token, browser);
    const email = state === 'ready' && browser ? await addressOfToken(tx, token, browser) : null;
    if (!email) return { state: state === 'other-browser' ? state : 'gone' };
    const known = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email));
    return { state: 'ready', email, isKnown: known.length > 0 };
  },
});

/** Whether this link may still set the installation up. */
export const isSetUpOpen = authQuery({
  permission: 'account:set-up',
  run: async ({ tx }, token: string) => {
    const open = await tx
      .select({ id: installation.id })
      .from(installation)
      .where(isNull(installation.setUpAt));
    return open.length > 0 && (await peekToken(tx, 'set-up', token)) === 'ready';
  },
});

/** Whether an account has the address. Only for those who hold a link that was made for it. */
export const isKnownAddress = authQuery({
  permission: 'account:sign-in',
  run: async ({ tx }, email: string) => {
    const found = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email));
    return found.length > 0;
  },
});

export interface SessionView {
  id: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  isThis: boolean;
}

/** One's own sessions that are still alive, this one first. */
export const listSessions = authQuery({
  permission: 'account:read',
  run: async ({ tx, actor }, _input: undefined): Promise<SessionView[]> => {
    if (actor.kind !== 'account') return [];
    const { id, sessionId } = actor.account;
    const rows = await tx
      .select({
        id: sessions.id,
        device: sessions.device,
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
      })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(and(eq(sessions.accountId, id), sessionLives))
      .orderBy(desc(eq(sessions.id, sessionId)), desc(sessions.lastSeenAt))
      .limit(100);
    return rows.map((row) => ({ ...row, isThis: row.id === sessionId }));
  },
});

export interface OwnOrganization {
  slug: string;
  name: string;
  nameLocale: Locale;
  timezone: string;
  roles: AccessRole[];
  /** The slug of one's own record there. */
  person: string | null;
}

/** The organizations where the account has a role or a record of its own. */
export async function listOwnOrganizations(request: RequestContext): Promise<OwnOrganization[]> {
  const own: OwnOrganization[] = [];
  for (const { id, defaultLocale, ...rest } of await listOwnStandings(request, undefined)) {
    // Behind its own wall: an organization that is not published shows its name to its own people only.
    const wall = { organizationId: id, accountId: request.standing.accountId };
    const name = await behindWall(wall, (tx) =>
      organizationName(tx, { id, slug: rest.slug, defaultLocale }, request.locale),
    );
    own.push({ ...rest, ...name });
  }
  return own;
}

const listOwnStandings = accountQuery({
  permission: 'account:read',
  run: async ({ tx, accountId }, _input: undefined) => {
    const grants = await tx
      .select({ organizationId: accessGrants.organizationId, role: accessGrants.role })
      .from(accessGrants)
      .where(and(eq(accessGrants.accountId, accountId), grantHolds));
    const records = await tx
      .select({ organizationId: people.organizationId, slug: people.slug })
      .from(people)
      .where(eq(people.accountId, accountId));
    const ids = [...new Set([...grants, ...records].map((row) => row.organizationId))];
    if (ids.length === 0) return [];
    const found = await tx
      .select(ORGANIZATION_REF)
      .from(organizations)
      .where(inArray(organizations.id, ids))
      .orderBy(organizations.createdAt, organizations.slug);
    return found.map((organization) => ({
      ...organization,
      roles: grants.filter((grant) => grant.organizationId === organization.id).map(({ role }) => role),
      person: records.find((record) => record.organizationId === organization.id)?.slug ?? null,
    }));
  },
});
