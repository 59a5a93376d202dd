import 'server-only';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createTransport } from 'nodemailer';
import { env } from '../env';
import { log } from '../log';

export interface OutgoingMail {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; contentType: string; content: string }[];
}

type Send = (mail: OutgoingMail) => Promise<void>;

/** How mail leaves: by `SMTP_URL`, else as files in `.data/mail`. The Message-ID is the outbox row's id. */
export function mailTransport(): Send {
  const { SMTP_URL, MAIL_FROM } = env();
  const transport = SMTP_URL
    ? createTransport({
        url: SMTP_URL,
        pool: true,
        maxConnections: 2,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    : createTransport({
        streamTransport: true,
        buffer: true,
        newline: 'unix',
        disableFileAccess: true,
        disableUrlAccess: true,
      });

  return async ({ id, recipient, ...mail }) => {
    const host = new URL(env().APP_ORIGIN).hostname;
    const sent = await transport.sendMail({
      ...mail,
      from: MAIL_FROM,
      to: [{ name: '', address: recipient }],
      messageId: `<${id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    if (SMTP_URL) return;
    const file = mailFile(id);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, (sent as unknown as { message: Buffer }).message, { mode: 0o600 });
    log.info({ file }, 'mail written to a file, because SMTP_URL is not set');
  };
}

/** Where a mail lies that had no server to go to. */
export const mailFile = (id: string): string => join(env().DATA_DIR, 'mail', `${id}.eml`);

/** Takes such mails away; one that went out by a server has no file. */
export async function removeMailFiles(ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => rm(mailFile(id), { force: true })));
}
