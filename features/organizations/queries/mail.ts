import 'server-only';
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { OutboxState } from '@/db/enums';
import { outbox } from '@/db/schema/kernel';
import { env } from '@/server/env';
import { query } from '@/server/query';

export interface MailRow {
  id: string;
  recipient: string;
  subject: string;
  state: OutboxState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
}

export interface MailPage {
  /** What waits or could not be delivered, then what was sent last. */
  rows: MailRow[];
  /** Without `SMTP_URL` mail is written to files and reaches nobody by itself. */
  isWrittenToFiles: boolean;
}

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
      })
      .from(outbox)
      .where(and(eq(outbox.organizationId, organization.id), stuck ? ne(outbox.state, 'sent') : undefined))
      .orderBy(sql`${outbox.state} = 'sent'`, desc(outbox.createdAt))
      .limit(200);
    return { rows, isWrittenToFiles: !env().SMTP_URL };
  },
});
