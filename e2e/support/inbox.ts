import { createServer } from 'node:http';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { INBOX, PORTS } from './addresses';

export interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; content: string }[];
}

/** A real SMTP server that keeps what it gets, and a page of JSON for the journeys, which run elsewhere. */
export async function startInbox() {
  const mails: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      simpleParser(stream).then(
        (mail) => {
          mails.push(received(mail));
          done();
        },
        (error) => done(error),
      );
    },
  });
  smtp.on('error', () => undefined);
  const page = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(mails));
  });
  await Promise.all([
    new Promise<void>((resolve) => smtp.listen(PORTS.smtp, 'localhost', resolve)),
    new Promise<void>((resolve) => page.listen(PORTS.inbox, 'localhost', resolve)),
  ]);
  return {
    close: async () => {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      await new Promise<void>((resolve) => page.close(() => resolve()));
    },
  };
}

function received(mail: ParsedMail): ReceivedMail {
  const to = Array.isArray(mail.to) ? mail.to : mail.to ? [mail.to] : [];
  return {
    to: to.flatMap(({ value }) => value.map(({ address }) => address ?? '')).join(','),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    attachments: mail.attachments.map(({ filename, content }) => ({
      filename: filename ?? '',
      content: content.toString('utf8'),
    })),
  };
}

/** What has come to this address so far. */
export async function mailsTo(address: string): Promise<ReceivedMail[]> {
  const mails = (await (await fetch(INBOX)).json()) as ReceivedMail[];
  return mails.filter(({ to }) => to === address);
}

/** Waits for a mail to this address that the test recognises. */
export async function mailTo(
  address: string,
  isIt: (mail: ReceivedMail) => boolean = () => true,
): Promise<ReceivedMail> {
  for (const until = Date.now() + 30_000; Date.now() < until; ) {
    const found = (await mailsTo(address)).findLast(isIt);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no such mail to ${address}`);
}

/** The first link to our own site in a mail. */
export function linkIn(mail: ReceivedMail): string {
  const link = /https?:\/\/localhost[^\s)>"]+/.exec(mail.text)?.[0];
  if (!link) throw new Error(`no link in the mail "${mail.subject}"`);
  return link;
}
