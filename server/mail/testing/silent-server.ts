import { createServer, type Socket } from 'node:net';

/** Up to where a server answers: after that it keeps the connection and says nothing, or cuts it. */
export type Silence = 'greeting' | 'hello' | 'recipient' | 'data' | 'end';

const STEPS: [Silence, RegExp, string][] = [
  ['hello', /^(EHLO|HELO)/i, '250 silent'],
  ['hello', /^MAIL/i, '250 ok'],
  ['recipient', /^RCPT/i, '250 ok'],
  ['data', /^DATA/i, '354 go on'],
];

/** A server on loopback that takes mail up to a point, and what it was handed over whole by then. */
export async function startSilentServer(silence: Silence, { cuts = false } = {}) {
  const whole: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.setEncoding('utf8');
    let rest = '';
    let isMail = false;
    const stop = () => cuts && socket.destroy();
    const answer = (line: string) => {
      const step = STEPS.find(([, form]) => form.test(line));
      if (step?.[0] === silence) return stop();
      isMail = step?.[0] === 'data';
      socket.write(`${step?.[2] ?? '250 ok'}\r\n`);
    };
    if (silence === 'greeting') return stop();
    socket.write('220 silent\r\n');
    socket.on('data', (part: string) => {
      rest += part;
      if (isMail && rest.includes('\r\n.\r\n')) {
        whole.push(/^Message-ID: (\S+)/im.exec(rest)?.[1] ?? '');
        stop();
        return;
      }
      while (!isMail && rest.includes('\r\n')) {
        const [line = ''] = rest.split('\r\n', 1);
        rest = rest.slice(line.length + 2);
        answer(line);
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    whole,
    port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}
