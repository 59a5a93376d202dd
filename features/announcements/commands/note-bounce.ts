import { and, eq } from 'drizzle-orm';
import { OPTIONAL_MAIL_KINDS } from '@/db/enums';
import { outbox } from '@/db/schema/kernel';
import { addresseesOf } from '@/features/organizations/subscription-link';
import { command } from '@/server/command';
import { noteUnreachable } from '@/server/mail/unreachable';
import { endSubscription } from '../ending';
import { bounceInput } from '../schema';

/** A mail came back, or was called spam: the address counts as unreachable. Who complained wants no such mail at all. */
export const noteBounce = command({
  name: 'mail.bounce',
  permission: 'mail:note-bounce',
  input: bounceInput,
  subject: async ({ tx, organization }, { mail }) => {
    const [row] = await tx
      .select({ id: outbox.id, recipient: outbox.recipient })
      .from(outbox)
      .where(and(eq(outbox.organizationId, organization.id), eq(outbox.id, mail)));
    return row ?? null;
  },
  run: async (context, { reason, detail }, { id, recipient }) => {
    const { tx, organization } = context;
    await noteUnreachable(tx, { organizationId: organization.id, recipient }, { reason, detail });
    if (reason === 'complained') {
      const address = recipient.toLowerCase();
      const known = await addresseesOf(tx, organization.id, [{ address, personId: null }]);
      const addressee = { id: known.get(address) ?? '', address, personId: null };
      for (const kind of OPTIONAL_MAIL_KINDS) await endSubscription(context, kind, addressee);
    }
    return { id };
  },
  journal: ({ id }, { reason }) => ({ subjectType: 'mail', subjectId: id, details: { reason } }),
});
