import type { AccessRole } from '@/db/enums';
import { grant, makeAccount, type makeOrganization } from '@/db/testing/factories';
import { contextOf } from '@/server/context';

type Organization = Awaited<ReturnType<typeof makeOrganization>>;

/** Somebody with a role, or with none, as they come in. */
export async function staffOf(organization: Organization, role: AccessRole | null) {
  const account = await makeAccount();
  const given = role ? await grant(organization.id, account.id, role) : null;
  const request = await contextOf(
    { ...account, sessionId: 'none', isConfirmed: true },
    'az',
    organization.slug,
  );
  return { account, request, grantId: given?.id ?? '' };
}

export async function operatorAt(organization?: Organization) {
  const account = await makeAccount({ isOperator: true });
  return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization?.slug);
}

export const anybody = (organization: Organization) => contextOf(null, 'az', organization.slug);
