import 'server-only';
import type { Transaction } from '@/db/client';
import { type MailAttachment, outbox } from '@/db/schema/kernel';

/** A mail to one recipient, its text already in the recipient's language. */
export interface Mail {
  kind: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments?: MailAttachment[];
  /** Further headers, of ours alone: nothing that anybody typed. */
  headers?: Record<string, string>;
  /** Files of mail_files, which many mails share. */
  fileIds?: string[];
  /** What it is one of many for: it may be stopped, and lets single mails go first. */
  campaignId?: string;
}

/** Puts a mail into the outbox, in the transaction of its cause: both happen or neither. */
export async function enqueueMail(tx: Transaction, organizationId: string | null, mail: Mail): Promise<void> {
  await enqueueMails(tx, organizationId, [mail]);
}

/** The same for many at once; with ids of their own where the caller needs to know them. */
export async function enqueueMails(
  tx: Transaction,
  organizationId: string | null,
  mails: readonly (Mail & { id?: string })[],
): Promise<void> {
  if (mails.length === 0) return;
  await tx.insert(outbox).values(
    mails.map(({ to, ...rest }) => ({
      ...rest,
      subject: oneLine(rest.subject),
      recipient: to,
      organizationId,
    })),
  );
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
