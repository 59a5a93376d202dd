import 'server-only';
import { and, eq } from 'drizzle-orm';
import { outbox } from '@/db/schema/kernel';
import { mailSettings } from '@/db/schema/mail';
import { isHeld } from '@/server/mail/held';
import { query } from '@/server/query';

/** The mail that waits since a restore until somebody decides, and the time in which it may have gone out; or null. */
export const getHeldMail = query({
  permission: 'mail:list',
  run: async ({ tx, organization }, _input: undefined) => {
    const [settings] = await tx
      .select({ from: mailSettings.restoredFrom, to: mailSettings.restoredAt })
      .from(mailSettings)
      .where(eq(mailSettings.organizationId, organization.id));
    if (!settings?.from || !settings.to) return null;
    const mails = await tx.$count(
      outbox,
      and(eq(outbox.organizationId, organization.id), eq(outbox.state, 'waiting'), isHeld),
    );
    return { from: settings.from, to: settings.to, mails };
  },
});
