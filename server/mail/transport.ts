import 'server-only';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import QRCode from 'qrcode';
import { env } from '../env';
import { log } from '../log';

export interface OutgoingMail {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  attachments: {
    filename: string;
    contentType: string;
    content: string | Buffer;
    encoding?: 'base64' | 'qr';
    cid?: string;
  }[];
  headers: Record<string, string>;
}

/** Hands a mail over; `atTheEnd` is waited for before its last byte. */
type Send = (mail: OutgoingMail, atTheEnd: () => Promise<void>) => Promise<void>;

/** At so many connections at once an ordinary mail server does not yet complain. */
export const LANES = 4;

/** A server that says nothing for so long is not there. */
export const ANSWER_WITHIN_MS = 60_000;
const GREETING_WITHIN_MS = 15_000;

/** How mail leaves: by `SMTP_URL`, else as files in `.data/mail`. The Message-ID is the outbox row's id. */
export function mailTransport(): Send {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) return writeToFile;
  const transport = createTransport({
    url: SMTP_URL,
    pool: true,
    maxConnections: LANES,
    connectionTimeout: GREETING_WITHIN_MS,
    greetingTimeout: GREETING_WITHIN_MS,
    socketTimeout: ANSWER_WITHIN_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (mail, atTheEnd) => {
    const message = await composed(mail, MAIL_FROM);
    await transport.sendMail({
      envelope: { from: addressIn(MAIL_FROM), to: [mail.recipient] },
      raw: Readable.from(upToTheEnd(message, atTheEnd)),
    });
  };
}

/** The whole mail first, its end when it may. */
async function* upToTheEnd(message: Buffer, atTheEnd: () => Promise<void>) {
  yield message;
  await atTheEnd();
}

/** The mail as it goes over the wire. Its headers are encoded by nodemailer: what a name holds starts no line of its own. */
async function composed({ id, recipient, ...mail }: OutgoingMail, from: string): Promise<Buffer> {
  const attachments = await Promise.all(mail.attachments.map(drawn));
  const host = new URL(env().APP_ORIGIN).hostname;
  return new MailComposer({
    ...mail,
    attachments,
    from,
    to: [{ name: '', address: recipient }],
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** A code is drawn only now: whoever registers among hundreds is not made to wait for the picture. */
async function drawn({ encoding, content, ...file }: OutgoingMail['attachments'][number]) {
  if (encoding !== 'qr') return { ...file, content, encoding };
  const options = { errorCorrectionLevel: 'M', scale: 5, margin: 4, rendererOpts: PLAIN } as const;
  return { ...file, content: await QRCode.toBuffer(String(content), options) };
}

/** Of black and white squares no filter makes less, and grey is a third of colour: half the time, a third of the bytes. */
const PLAIN = { filterType: 0, colorType: 0, deflateStrategy: 0, deflateLevel: 6 } as const;

/** `Name <address>` or the bare address. */
const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

const writeToFile: Send = async (mail, atTheEnd) => {
  const message = await composed(mail, env().MAIL_FROM);
  await atTheEnd();
  const file = mailFile(mail.id);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, message.toString('utf8').replaceAll('\r\n', '\n'), { mode: 0o600 });
  log.info({ file }, 'mail written to a file, because SMTP_URL is not set');
};

/** Where a mail lies that had no server to go to. */
export const mailFile = (id: string): string => join(env().DATA_DIR, 'mail', `${id}.eml`);

/** Takes such mails away; one that went out by a server has no file. */
export async function removeMailFiles(ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => rm(mailFile(id), { force: true })));
}
