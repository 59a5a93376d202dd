import { applicationMessages, applications } from '@/db/schema/applications';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { answerInput } from '../schema';
import { applicationEntry, isApplication, lockLinked } from '../subject';

/** The applicant answers what was asked; the application waits for the organization again. */
export const answerQuestion = command({
  name: 'application.answer',
  permission: 'application:open',
  input: answerInput,
  subject: (context) => lockLinked(context),
  run: async ({ tx, organization }, { text }, { id, state }) => {
    if (state !== 'asked') throw new Refusal('closed', 'nothing-asked');
    const organizationId = organization.id;
    await tx
      .insert(applicationMessages)
      .values({ organizationId, applicationId: id, author: 'applicant', text });
    await tx.update(applications).set({ state: 'open' }).where(isApplication(organizationId, id));
    return { id };
  },
  journal: (result) => applicationEntry(result),
});
