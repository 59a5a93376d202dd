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
}

/** Puts a mail into the outbox, in the transaction of its cause: both happen or neither. */
export async function enqueueMail(tx: Transaction, organizationId: string | null, mail: Mail): Promise<void> {
  const { to, ...rest } = mail;
  await tx.insert(outbox).values({ ...rest, subject: oneLine(mail.subject), recipient: to, organizationId });
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
