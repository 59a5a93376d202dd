import { applications } from '@/db/schema/applications';
import { command } from '@/server/command';
import { detachInput } from '../schema';
import { applicationEntry, isApplication, lockApplication, refuseDecided } from '../subject';

/** It is not the same person after all. */
export const detachApplication = command({
  name: 'application.detach',
  permission: 'application:decide',
  input: detachInput,
  subject: (context, { id }) => lockApplication(context, id),
  run: async ({ tx, organization }, _input, application) => {
    refuseDecided(application);
    const { id } = application;
    await tx.update(applications).set({ personId: null }).where(isApplication(organization.id, id));
    return { id };
  },
  journal: (result) => applicationEntry(result),
});
