import { applications } from '@/db/schema/applications';
import { command } from '@/server/command';
import { declineInput } from '../schema';
import { applicationEntry, isApplication, lockApplication, refuseDecided } from '../subject';
import { tell } from '../tell';

/** Says no, with a reason for the applicant where the organization gives one. */
export const declineApplication = command({
  name: 'application.decline',
  permission: 'application:decide',
  input: declineInput,
  subject: (context, { id }) => lockApplication(context, id),
  run: async (context, { reason }, application) => {
    const { tx, organization, now, standing } = context;
    refuseDecided(application);
    await tx
      .update(applications)
      .set({
        state: 'declined',
        reason: reason ?? null,
        personId: null,
        decidedAt: now,
        decidedBy: standing.accountId,
      })
      .where(isApplication(organization.id, application.id));
    await tell(context, application, { kind: 'declined', words: reason ?? null });
    return { id: application.id };
  },
  journal: (result) => applicationEntry(result),
});
