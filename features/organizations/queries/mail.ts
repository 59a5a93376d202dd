import 'server-only';
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { outbox } from '@/db/schema/kernel';
import { env } from '@/server/env';
import { isHeld } from '@/server/mail/held';
import { query } from '@/server/query';
import type { MailPage } from '../manage-view';

/** The organization's mail: what is stuck first. The text stays out: it may carry private links. */
export const listMail = query({
  permission: 'mail:list',
  run: async ({ tx, organization }, { stuck }: { stuck: boolean }): Promise<MailPage> => {
    const rows = await tx
      .select({
        id: outbox.id,
        recipient: outbox.recipient,
        subject: outbox.subject,
        state: outbox.state,
        attempts: outbox.attempts,
        lastError: outbox.lastError,
        createdAt: outbox.createdAt,
        sentAt: outbox.sentAt,
        isHeld: sql<boolean>`${outbox.state} = 'waiting' and ${isHeld}`,
      })
      .from(outbox)
      .where(and(eq(outbox.organizationId, organization.id), stuck ? ne(outbox.state, 'sent') : undefined))
      .orderBy(sql`${outbox.state} = 'sent'`, desc(outbox.createdAt))
      .limit(200);
    return { rows, isWrittenToFiles: !env().SMTP_URL };
  },
});
