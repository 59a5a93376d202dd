import 'server-only';
import { eq } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import { organizationName } from '@/features/accounts/organization-name';
import { isNoticePublic } from '@/features/consents/current-notice';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { readAskedOfApplicants } from '../answers';
import { isDoorOpen } from '../rules';

/** The organization above the form with which anybody may apply. Throws `not-found` where the door is closed. */
export const getJoinPage = query({
  permission: 'application:create',
  run: async (context, _input: null) => {
    const { tx, organization, locale } = context;
    const [row] = await tx.select().from(organizations).where(eq(organizations.id, organization.id));
    if (!row || !isDoorOpen(row)) throw notFound();
    return {
      ...(await organizationName(tx, organization, locale)),
      isDemo: row.isDemo,
      questions: await readAskedOfApplicants(context),
      hasNotice: await isNoticePublic({ tx, organization }),
    };
  },
});

/** Whether the door is open, for the switch in the settings. */
export const getDoor = query({
  permission: 'application:list',
  run: async ({ tx, organization }, _input: null) => {
    const [row] = await tx.select().from(organizations).where(eq(organizations.id, organization.id));
    if (!row) throw notFound();
    return { isOpen: isDoorOpen(row), mayOpen: isDoorOpen({ ...row, acceptsApplications: true }) };
  },
});
