import { and, eq, ne } from 'drizzle-orm';
import { outbox } from '@/db/schema/kernel';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { retryMailInput } from '../schema';

/** Tries a mail again at once that waits or could not be delivered. */
export const retryMail = command({
  name: 'mail.retry',
  permission: 'mail:retry',
  input: retryMailInput,
  subject: async ({ tx, organization }, { id }) => {
    const [row] = await tx
      .select({ id: outbox.id, state: outbox.state, subject: outbox.subject, recipient: outbox.recipient })
      .from(outbox)
      .where(and(eq(outbox.organizationId, organization.id), eq(outbox.id, id)));
    return row ?? null;
  },
  run: async ({ tx, organization, now }, _input, mail) => {
    const changed = await tx
      .update(outbox)
      .set({ state: 'waiting', attempts: 0, runAt: now, lastError: null })
      .where(
        and(eq(outbox.organizationId, organization.id), eq(outbox.id, mail.id), ne(outbox.state, 'sent')),
      )
      .returning({ id: outbox.id });
    if (changed.length === 0) throw new Refusal('conflict', 'already-sent');
    return { id: mail.id };
  },
  journal: (_result, _input, mail) => ({
    subjectType: 'mail',
    subjectId: mail.id,
    subjectName: mail.recipient,
  }),
});
