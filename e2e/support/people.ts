import type { BrowserContext } from '@playwright/test';
import { grant, makeAccount, makeOrganization, makeSession } from '@/db/testing/factories';
import { ORIGIN } from './addresses';

/** Where the first administrator's session lies, for the journeys that follow. */
export const ADMINISTRATOR = 'test-results/.auth/admin.json';

type Role = Parameters<typeof grant>[2];

/** Signs an account in without the ceremony, which has a journey of its own. */
export async function signIn(context: BrowserContext, accountId: string): Promise<void> {
  await context.addCookies([
    { name: 'ocaq', value: await makeSession(accountId), url: ORIGIN, httpOnly: true, sameSite: 'Lax' },
  ]);
}

/** An organization of the journey's own, so that journeys do not meet, with somebody signed in who has a role in it. */
export async function organizationWith(
  context: BrowserContext,
  role: Role = 'admin',
  values: Parameters<typeof makeOrganization>[0] = {},
) {
  const organization = await makeOrganization(values);
  const account = await makeAccount({ name: 'Nigar Yoxlama' });
  await grant(organization.id, account.id, role);
  await signIn(context, account.id);
  return { organization, account, manage: `/az/manage/${organization.slug}` };
}
