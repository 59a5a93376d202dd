import { applications } from '@/db/schema/applications';
import { command } from '@/server/command';
import { nothingInput } from '../schema';
import { applicationEntry, isApplication, lockLinked } from '../subject';
import { tell } from '../tell';

/** The button behind the mailed link: from now on the organization decides. Pressed again, it changes nothing. */
export const confirmAddress = command({
  name: 'application.confirm-address',
  permission: 'application:open',
  input: nothingInput,
  subject: (context) => lockLinked(context),
  run: async (context, _input, application) => {
    const { tx, organization, now } = context;
    const { id, state } = application;
    if (state !== 'unconfirmed') return { id, isChanged: false };
    await tx
      .update(applications)
      .set({ state: 'open', confirmedAt: now })
      .where(isApplication(organization.id, id));
    await tell(context, application, { kind: 'received' });
    return { id, isChanged: true };
  },
  journal: ({ id, isChanged }) => (isChanged ? applicationEntry({ id }) : null),
});
