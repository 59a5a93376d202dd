import { and, eq } from 'drizzle-orm';
import { applications } from '@/db/schema/applications';
import { people } from '@/db/schema/members';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { attachInput } from '../schema';
import { applicationEntry, isApplication, lockApplication, refuseDecided } from '../subject';

/** "This is the same person": the acceptance will go to the record that is kept already. */
export const attachApplication = command({
  name: 'application.attach',
  permission: 'application:decide',
  input: attachInput,
  subject: (context, { id }) => lockApplication(context, id),
  run: async ({ tx, organization }, { person }, application) => {
    refuseDecided(application);
    const [known] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.organizationId, organization.id), eq(people.id, person)));
    if (!known) throw notFound();
    const { id } = application;
    await tx.update(applications).set({ personId: known.id }).where(isApplication(organization.id, id));
    return { id, person: known.id };
  },
  journal: ({ id, person }) => applicationEntry({ id }, { person }),
});
