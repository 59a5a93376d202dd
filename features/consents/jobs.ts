import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { consentCampaigns } from '@/db/schema/consents';
import { organizations } from '@/db/schema/organizations';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { eachAlone } from '@/server/jobs/each-alone';
import type { Job } from '@/server/jobs/runner';
import { ORGANIZATION_REF } from '@/server/organization-ref';
import { mailCampaign } from './commands/mail';

/** Hands the mails of campaigns to the outbox, the oldest campaign first, a hundred of each at a time. */
export const consentMailsJob: Job = {
  name: 'consent-mails',
  run: async () => {
    const waiting = await asWorker((tx) =>
      tx
        .select({
          campaign: consentCampaigns.id,
          ...ORGANIZATION_REF,
        })
        .from(consentCampaigns)
        .innerJoin(organizations, eq(organizations.id, consentCampaigns.organizationId))
        .where(and(isNull(consentCampaigns.mailedAt), isNull(organizations.lockedAt)))
        .orderBy(asc(consentCampaigns.createdAt))
        .limit(20),
    );
    let mails = 0;
    await eachAlone('consent-mails', waiting, async ({ campaign, ...organization }) => {
      const system = systemContext(organization.defaultLocale, organization);
      mails += (await mailCampaign(system, { campaign })).mails;
    });
    return mails > 0;
  },
};
