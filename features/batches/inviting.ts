import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import type { DoneRow, PlannedPerson } from '@/db/schema/batches';
import { personDetails } from '@/db/schema/members';
import { accessGrants } from '@/db/schema/organizations';
import { inviteTo } from '@/features/organizations/invitations';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { can } from '@/server/policy/can';
import type { Permission, Role } from '@/server/policy/permissions';

/** Invites everybody as the plan says: by mail, or by a link to hand over. */
export async function invitePeople(
  context: OrganizationContext,
  settings: { locale: Locale },
  planned: readonly PlannedPerson[],
): Promise<DoneRow[]> {
  const addresses = await addressesOf(
    context,
    planned.map(({ person }) => person),
  );
  const made: DoneRow[] = [];
  for (const { person, outcome } of planned) {
    const { email = null, locale = null } = addresses.get(person) ?? {};
    const { invitationId } = await inviteTo(context, {
      personId: person,
      email: outcome === 'mail' ? email : null,
      locale: locale ?? settings.locale,
    });
    made.push({ person, made: invitationId });
  }
  return made;
}

async function addressesOf({ tx, organization }: OrganizationContext, ids: string[]) {
  const { personId: person, email, locale } = personDetails;
  const rows = await tx
    .select({ person, email, locale })
    .from(personDetails)
    .where(and(eq(personDetails.organizationId, organization.id), inArray(person, ids)));
  return new Map(rows.map((row) => [row.person, row]));
}

/** The context of whoever started a batch; null where they have lost the right since, or their account. */
export async function asStarter(
  context: OrganizationContext,
  accountId: string | null,
  permission: Permission,
): Promise<OrganizationContext | null> {
  const { tx, organization } = context;
  if (accountId === null) return null;
  const { id, email, name, locale, isOperator } = accounts;
  const [account] = await tx
    .select({ id, email, name, locale, isOperator })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  const grants = await tx
    .select({ role: accessGrants.role })
    .from(accessGrants)
    .where(
      and(
        eq(accessGrants.organizationId, organization.id),
        eq(accessGrants.accountId, accountId),
        isNull(accessGrants.revokedAt),
      ),
    );
  const standing = { roles: new Set<Role>(grants.map(({ role }) => role)), accountId, linkedId: null };
  if (!account || !can(standing, permission)) return null;
  return {
    ...context,
    standing,
    actor: { kind: 'account', account: { ...account, sessionId: '', isConfirmed: true } },
  };
}
