import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Taken {
  to: string;
  mail: ParsedMail;
  raw: string;
}

/** A real SMTP server on a free port that keeps what it takes. For tests and the bench. */
export async function startMailServer(options: SMTPServerOptions = {}, { port = 0, isParsing = true } = {}) {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 50,
    ...options,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const raw = Buffer.concat(parts);
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        const mail = isParsing ? await simpleParser(raw) : ({} as ParsedMail);
        taken.push({ to, mail, raw: isParsing ? raw.toString('latin1') : '' });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const at = typeof address === 'object' && address ? address.port : port;
  return {
    taken,
    port: at,
    url: `smtp://127.0.0.1:${at}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** An answer with a code, as smtp-server gives it to the other side. */
export const answer = (responseCode: number, text: string) =>
  Object.assign(new Error(text), { responseCode });
