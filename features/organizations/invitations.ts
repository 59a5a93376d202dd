import 'server-only';
import { createHmac, randomUUID } from 'node:crypto';
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { AccessRole } from '@/db/enums';
import { accounts } from '@/db/schema/accounts';
import { people } from '@/db/schema/members';
import { accessGrants, invitations, links } from '@/db/schema/organizations';
import { organizationName } from '@/features/accounts/organization-name';
import type { Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import { hashToken } from '@/server/auth/token';
import type { OrganizationContext } from '@/server/context';
import { env } from '@/server/env';
import { notFound, Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { enqueueMail } from '@/server/mail/outbox';
import { actorNameForOthers } from '@/server/policy/safe-mode';
import { hasDied } from './deceased';
import { invitationLetter, ownInvitationLetter } from './invitation-emails';
import { INVITATION_DAYS } from './invitation-rules';
import { ownTemplate } from './mail-templates';
import { shownName } from './shown-name';

/** To the record kept about a person, or to a role. A role needs an address; a record can be handed over. */
export type InvitationTarget = {
  email?: string | null;
  locale: Locale;
  /** The caller writes to the address itself, with the link in its own mail. */
  isToldElsewhere?: boolean;
} & ({ personId: string; role?: undefined } | { role: AccessRole; personId?: undefined });

export interface Invited {
  invitationId: string;
  /** To be handed over where it was not mailed. */
  url: string;
  mailed: boolean;
}

/**
 * Invites, inside the command of whoever may: the invitation, its link and the mail come with that command's
 * transaction. An earlier invitation to the same ends. Throws `conflict` when the record or role is taken already.
 */
export async function inviteTo(context: OrganizationContext, target: InvitationTarget): Promise<Invited> {
  const { tx, organization, actor } = context;
  const greeted = await nameOfTarget(context, target);
  await endInvitations(context, target);
  const email = target.email ?? null;
  const inviter = actor.kind === 'account' ? actor.account : null;
  const [invitation] = await tx
    .insert(invitations)
    .values({
      organizationId: organization.id,
      personId: target.personId,
      role: target.role,
      email,
      locale: target.locale,
      invitedBy: inviter?.id,
      expiresAt: sql`now() + make_interval(days => ${INVITATION_DAYS})`,
    })
    .returning({ id: invitations.id, expiresAt: invitations.expiresAt });
  if (!invitation) throw notFound();
  const linkId = randomUUID();
  const { expiresAt, id: invitationId } = invitation;
  await tx.insert(links).values({
    organizationId: organization.id,
    id: linkId,
    purpose: 'invitation',
    tokenHash: hashToken(tokenOf(linkId)),
    invitationId,
    expiresAt,
  });
  const url = invitationUrl(linkId, target.locale);
  if (email && !target.isToldElsewhere) {
    const { name } = await organizationName(tx, organization, target.locale);
    const facts = { name: greeted, organization: name, inviter: await actorNameForOthers(context), url };
    const own = target.personId
      ? await ownTemplate(context, 'invitation', target.locale, { ...facts, days: INVITATION_DAYS })
      : null;
    const letter = own
      ? await ownInvitationLetter(target.locale, own, facts)
      : await invitationLetter(target.locale, { ...facts, role: target.role ?? null });
    await enqueueMail(tx, organization.id, { kind: 'invitation', to: email, ...letter });
  }
  return { invitationId, url, mailed: email !== null };
}

/**
 * The address of an invitation's page. Its secret is made from the link's id and the installation's own secret: the
 * database alone gives it away to nobody, and whoever invited can be shown it again.
 */
export function invitationUrl(linkId: string, locale: Locale): string {
  return new URL(`/${locale}/invitations/${tokenOf(linkId)}`, env().APP_ORIGIN).href;
}

const tokenOf = (linkId: string): string =>
  createHmac('sha256', env().AUTH_SECRET).update(`invitation-link:${linkId}`).digest('base64url');

/** Ends what is still open for the same record, or for the same role and address. */
async function endInvitations(context: OrganizationContext, target: InvitationTarget) {
  const isSame = target.personId
    ? eq(invitations.personId, target.personId)
    : and(
        eq(invitations.role, target.role ?? 'admin'),
        sql`${invitations.email} is not distinct from ${target.email ?? null}`,
      );
  await endOpen(context, isSame);
}

/** Ends what is still open for the records of these people: who died is invited no more, and nobody takes over in their place. */
export async function endInvitationsOf(context: OrganizationContext, people: readonly string[]) {
  if (people.length > 0) await endOpen(context, inArray(invitations.personId, [...people]));
}

async function endOpen(context: OrganizationContext, isMeant: SQL | undefined) {
  const { tx, organization } = context;
  const ended = await tx
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(invitations.organizationId, organization.id),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        isMeant,
      ),
    )
    .returning({ id: invitations.id });
  for (const { id } of ended) await revokeLinks(tx, organization.id, id);
  await rememberEndings(
    context,
    'invitation',
    ended.map(({ id }) => id),
  );
}

/** An invitation to the record of somebody who has died since, however the record came to say so. */
export const isOfDeceased = hasDied({
  organization: sql`${invitations.organizationId}`,
  person: sql`${invitations.personId}`,
});

/** Takes the links of an invitation back. */
export async function revokeLinks(
  tx: OrganizationContext['tx'],
  organizationId: string,
  invitationId: string,
) {
  await tx
    .update(links)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(links.organizationId, organizationId), eq(links.invitationId, invitationId)));
}

/** The name to greet, empty for a role. Throws when there is nothing left to invite to. */
async function nameOfTarget(
  { tx, organization }: OrganizationContext,
  { email, ...target }: InvitationTarget,
): Promise<string> {
  if (target.personId !== undefined) {
    const [person] = await tx
      .select({ name: shownName(target.locale, { row: 'people' }), accountId: people.accountId })
      .from(people)
      .where(and(eq(people.organizationId, organization.id), eq(people.id, target.personId)))
      .for('update');
    if (!person) throw notFound();
    if (person.accountId) throw new Refusal('conflict', 'record-claimed');
    return formatPersonName(person.name, 'given-first');
  }
  const [holder] = await tx
    .select({ id: accessGrants.id })
    .from(accessGrants)
    .innerJoin(accounts, eq(accounts.id, accessGrants.accountId))
    .where(
      and(
        eq(accessGrants.organizationId, organization.id),
        eq(accessGrants.role, target.role),
        isNull(accessGrants.revokedAt),
        isNull(accessGrants.termId),
        eq(accounts.email, email ?? ''),
      ),
    );
  if (holder) throw new Refusal('conflict', 'role-held');
  return '';
}
