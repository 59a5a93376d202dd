import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { consentCampaigns } from '@/db/schema/consents';
import { jobStates } from '@/db/schema/kernel';
import { organizations } from '@/db/schema/organizations';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { eachAlone } from '@/server/jobs/each-alone';
import type { Job } from '@/server/jobs/runner';
import { ORGANIZATION_REF } from '@/server/organization-ref';
import { comeOfAge } from './commands/come-of-age';
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

const LOOK_EVERY_MS = 60 * 60 * 1000;
const LOOK = 'coming-of-age';
let lookedAt = Number.NEGATIVE_INFINITY;

/** Closes the names of those who come of age and have not said so of age; also of the days on which nobody looked. */
export async function lookForComingOfAge(): Promise<void> {
  const { since, now, open } = await asWorker(async (tx, now) => {
    await tx.insert(jobStates).values({ job: LOOK, doneUntil: now }).onConflictDoNothing();
    const [state] = await tx.select().from(jobStates).where(eq(jobStates.job, LOOK));
    const open = await tx.select(ORGANIZATION_REF).from(organizations).where(isNull(organizations.lockedAt));
    return { since: state?.doneUntil ?? now, now, open };
  });
  await eachAlone(LOOK, open, async (organization) => {
    const system = systemContext(organization.defaultLocale, organization);
    while (await comeOfAge(system, { since })) {
      // Each in a transaction and with a line of the journal of their own.
    }
  });
  await asWorker((tx) => tx.update(jobStates).set({ doneUntil: now }).where(eq(jobStates.job, LOOK)));
}

/** Once an hour: corrections of birth dates are seen in time as well. */
export const comingOfAgeJob: Job = {
  name: LOOK,
  run: async () => {
    if (performance.now() - lookedAt < LOOK_EVERY_MS) return false;
    lookedAt = performance.now();
    await lookForComingOfAge();
    return false;
  },
};
