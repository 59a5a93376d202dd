import 'server-only';
import { asc, eq, isNull } from 'drizzle-orm';
import { consentCampaigns } from '@/db/schema/consents';
import { organizations } from '@/db/schema/organizations';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import type { Job } from '@/server/jobs/runner';
import { mailCampaign } from './commands/mail';

/** Hands the mails of campaigns to the outbox, the oldest campaign first, a hundred at a time. */
export const consentMailsJob: Job = {
  name: 'consent-mails',
  run: async () => {
    const [waiting] = await asWorker((tx) =>
      tx
        .select({
          campaign: consentCampaigns.id,
          id: organizations.id,
          slug: organizations.slug,
          defaultLocale: organizations.defaultLocale,
          timezone: organizations.timezone,
        })
        .from(consentCampaigns)
        .innerJoin(organizations, eq(organizations.id, consentCampaigns.organizationId))
        .where(isNull(consentCampaigns.mailedAt))
        .orderBy(asc(consentCampaigns.createdAt))
        .limit(1),
    );
    if (!waiting) return false;
    const { campaign, ...organization } = waiting;
    await mailCampaign(systemContext(organization.defaultLocale, organization), { campaign });
    return true;
  },
};
