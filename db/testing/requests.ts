import type { AccessRole } from '@/db/enums';
import { grant, makeAccount, makeOrganization } from '@/db/testing/factories';
import { contextOf } from '@/server/context';

/** An organization, and the context of somebody with a role there. For tests. */
export async function organizationWith(
  role: AccessRole | null,
  values: Parameters<typeof makeOrganization>[0] = {},
) {
  const organization = await makeOrganization(values);
  return { organization, request: await signedIn(organization, role) };
}

export async function signedIn(organization: { id: string; slug: string }, role: AccessRole | null = null) {
  const account = await makeAccount();
  if (role) await grant(organization.id, account.id, role);
  return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
}
