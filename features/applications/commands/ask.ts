import { applicationMessages, applications } from '@/db/schema/applications';
import { command } from '@/server/command';
import { askInput } from '../schema';
import { applicationEntry, isApplication, lockApplication, refuseDecided } from '../subject';
import { tell } from '../tell';

/** Asks the applicant something; the answer comes by the private page. */
export const askApplicant = command({
  name: 'application.ask',
  permission: 'application:decide',
  input: askInput,
  subject: (context, { id }) => lockApplication(context, id),
  run: async (context, { text }, application) => {
    const { tx, organization, standing } = context;
    refuseDecided(application);
    const { id } = application;
    await tx.insert(applicationMessages).values({
      organizationId: organization.id,
      applicationId: id,
      author: 'organization',
      writtenBy: standing.accountId,
      text,
    });
    await tx.update(applications).set({ state: 'asked' }).where(isApplication(organization.id, id));
    await tell(context, application, { kind: 'question', words: text });
    return { id };
  },
  journal: (result) => applicationEntry(result),
});
