import { and, eq, sql } from 'drizzle-orm';
import { announcements } from '@/db/schema/announcements';
import { outbox } from '@/db/schema/kernel';
import { mailSettings } from '@/db/schema/mail';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { isHeld } from '@/server/mail/held';
import { wakeRunner } from '../begin';
import { releaseMailInput } from '../schema';

/**
 * An administrator decides about the mail that waits since a restore: it goes out, or it stays where it is and can be sent one by one;
 * announcements are then stopped and can be resumed.
 */
export const releaseMail = command({
  name: 'mail.release',
  permission: 'announcement:mail',
  input: releaseMailInput,
  run: async (context, { decision }) => {
    const { tx, organization } = context;
    const mails = decision === 'stop' ? await stopHeld(context) : await countHeld(context);
    await tx
      .update(mailSettings)
      .set({ restoredAt: null, restoredFrom: null })
      .where(eq(mailSettings.organizationId, organization.id));
    if (decision === 'send') await wakeRunner(context);
    return { decision, mails };
  },
  journal: (details) => ({ subjectType: 'mail-settings', subjectId: null, details }),
});

const held = ({ organization }: OrganizationContext) =>
  and(eq(outbox.organizationId, organization.id), eq(outbox.state, 'waiting'), isHeld);

const countHeld = (context: OrganizationContext): Promise<number> => context.tx.$count(outbox, held(context));

async function stopHeld(context: OrganizationContext): Promise<number> {
  const { tx, organization } = context;
  await tx
    .update(announcements)
    .set({ state: 'stopped' })
    .where(
      and(
        eq(announcements.organizationId, organization.id),
        eq(announcements.state, 'sending'),
        sql`${announcements.createdAt} <= (select s.restored_at from mail_settings s
          where s.organization_id = ${announcements.organizationId})`,
      ),
    );
  const stopped = await tx
    .update(outbox)
    .set({ state: 'stopped' })
    .where(held(context))
    .returning({ id: outbox.id });
  return stopped.length;
}
