import { applications } from '@/db/schema/applications';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { isWithdrawable } from '../rules';
import { nothingInput } from '../schema';
import { applicationEntry, isApplication, lockLinked } from '../subject';

/** The applicant takes the application back, at once and without a reason. */
export const withdraw = command({
  name: 'application.withdraw',
  permission: 'application:open',
  input: nothingInput,
  subject: (context) => lockLinked(context),
  run: async ({ tx, organization, now }, _input, { id, state }) => {
    if (state === 'withdrawn') return { id, isChanged: false };
    if (!isWithdrawable(state)) throw new Refusal('closed', 'application-decided');
    await tx
      .update(applications)
      .set({ state: 'withdrawn', decidedAt: now })
      .where(isApplication(organization.id, id));
    return { id, isChanged: true };
  },
  journal: ({ id, isChanged }) => (isChanged ? applicationEntry({ id }) : null),
});
