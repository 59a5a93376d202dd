import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { asc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outbox } from '@/db/schema/kernel';
import { mailAddressees, mailFiles } from '@/db/schema/mail';
import { anyText } from '@/db/testing/any-text';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { takenPicture } from '@/db/testing/photos';
import { forgetTransport, outboxJob } from './job';
import { enqueueMails, type Mail } from './outbox';
import { answer, startMailServer } from './testing/mail-server';

const mail = (to: string, values: Partial<Mail> = {}): Mail => ({
  kind: 'test',
  to,
  subject: 'Salam',
  text: 'Mətn',
  html: '<p>Mətn</p>',
  ...values,
});

let organizationId: string;
let server: Awaited<ReturnType<typeof startMailServer>> | undefined;

async function serve(...options: Parameters<typeof startMailServer>) {
  server = await startMailServer(...options);
  await use(server.url);
  return server;
}

async function use(url: string) {
  const { env } = await import('../env');
  Object.assign(env(), { SMTP_URL: url });
  forgetTransport();
}

const enqueue = (mails: Mail[]) =>
  ownerDb().transaction((tx) => enqueueMails(tx as never, organizationId, mails));
const rows = () =>
  ownerDb()
    .select()
    .from(outbox)
    .where(eq(outbox.organizationId, organizationId))
    .orderBy(asc(outbox.recipient));
const drain = async () => {
  while (await outboxJob.run()) {
    // There is more.
  }
};
const dueNow = () =>
  ownerDb().update(outbox).set({ runAt: sql`now()` }).where(eq(outbox.organizationId, organizationId));

beforeEach(async () => {
  await ownerDb().delete(outbox);
  ({ id: organizationId } = await makeOrganization());
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe('the outbox', () => {
  it('sends each mail once, one recipient each, with the id of its row as Message-ID', async () => {
    const { taken } = await serve();
    await enqueue(Array.from({ length: 130 }, (_, i) => mail(`p${i}@example.org`)));
    await drain();
    const sent = await rows();
    expect(new Set(sent.map(({ state }) => state))).toEqual(new Set(['sent']));
    expect(taken.map(({ to }) => to).sort()).toEqual(sent.map(({ recipient }) => recipient).sort());
    expect(new Set(taken.map(({ mail: { messageId } }) => messageId))).toEqual(
      new Set(sent.map(({ id }) => `<${id}@localhost>`)),
    );
  });

  it('lets single mails go before many, and takes the text of the many away once they are sent', async () => {
    const { taken } = await serve();
    const campaignId = '6f7b6c2e-2f0a-4a30-9a4e-0a4c6a9d9a01';
    await enqueue(Array.from({ length: 60 }, (_, i) => mail(`m${i}@example.org`, { campaignId })));
    await enqueue([mail('one@example.org')]);
    await outboxJob.run();
    expect(taken.some(({ to }) => to === 'one@example.org')).toBe(true);
    await drain();
    expect((await rows()).map(({ text }) => text).filter(Boolean)).toEqual(['Mətn']);
    expect(taken.every(({ mail: { text } }) => text?.trim() === 'Mətn')).toBe(true);
  });

  it('loses nothing and counts no attempt while the server is away', async () => {
    await use('smtp://127.0.0.1:9');
    await enqueue(Array.from({ length: 70 }, (_, i) => mail(`p${i}@example.org`)));
    for (let round = 0; round < 12; round += 1) {
      await dueNow();
      await outboxJob.run();
    }
    expect(new Set((await rows()).map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(
      new Set(['waiting 0']),
    );
    const { taken } = await serve();
    await dueNow();
    await drain();
    expect(new Set(taken.map(({ to }) => to)).size).toBe(70);
    expect(taken).toHaveLength(70);
  });

  it('loses nothing when the server goes away in the middle, for however long', async () => {
    const first = await serve();
    await enqueue(Array.from({ length: 150 }, (_, i) => mail(`p${i}@example.org`)));
    const sending = drain();
    while (first.taken.length < 40) await new Promise((done) => setTimeout(done, 1));
    await first.close();
    await sending;
    for (let round = 0; round < 12; round += 1) {
      await dueNow();
      await outboxJob.run();
    }
    const left = (await rows()).filter(({ state }) => state !== 'sent');
    expect(left.length).toBeGreaterThan(0);
    expect(new Set(left.map(({ state }) => state))).toEqual(new Set(['waiting']));
    const second = await serve();
    await dueNow();
    await drain();
    const taken = [...first.taken, ...second.taken].map(({ to }) => to);
    expect(new Set(taken).size).toBe(150);
    // What was being handed over when it went is the only mail that may have come twice.
    expect(taken.length).toBeLessThanOrEqual(151);
  });

  it('tells an address that is refused from a server that takes nothing, and from a "later"', async () => {
    await serve({
      onRcptTo: ({ address }, _session, done) => {
        if (address.startsWith('gone')) return done(answer(550, '5.1.1 no such user'));
        if (address.startsWith('full')) return done(answer(552, '5.2.2 mailbox full'));
        if (address.startsWith('later')) return done(answer(450, '4.2.0 greylisted'));
        done();
      },
    });
    await enqueue(['fine', 'full', 'gone', 'later'].map((name) => mail(`${name}@example.org`)));
    await drain();
    expect((await rows()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual([
      'sent 1',
      'undeliverable 1',
      'undeliverable 1',
      'waiting 1',
    ]);
    const noted = await ownerDb()
      .select({ address: mailAddressees.address, reason: mailAddressees.unreachableReason })
      .from(mailAddressees)
      .where(eq(mailAddressees.organizationId, organizationId));
    expect(noted).toEqual([{ address: 'gone@example.org', reason: 'refused' }]);
    await server?.close();

    await serve({ onConnect: (_session, done) => done(answer(554, 'not from you')) });
    await dueNow();
    await drain();
    expect((await rows()).map(({ state }) => state)[3]).toBe('waiting');
  });

  it('sends along what many share, and the headers that we give', async () => {
    const { taken } = await serve();
    const photo = await takenPicture();
    const files = await ownerDb()
      .insert(mailFiles)
      .values([
        {
          organizationId,
          name: 'çağırış\r\nBcc: x@example.org.pdf',
          contentType: 'application/pdf',
          content: Buffer.from('%PDF-1.7'),
        },
        { organizationId, name: 'a.jpg', contentType: 'image/jpeg', content: Buffer.from(photo) },
      ])
      .returning();
    const unsubscribe = '<https://ocaq.example/api/unsubscribe/abc>';
    const headers = {
      'List-Unsubscribe': unsubscribe,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
    await enqueue([mail('a@example.org', { fileIds: files.map(({ id }) => id), headers })]);
    await drain();
    const [one] = taken;
    expect(one?.raw).toContain(`List-Unsubscribe: ${unsubscribe}`);
    expect(one?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const [pdf, picture] = one?.mail.attachments ?? [];
    expect(pdf?.content.toString()).toBe('%PDF-1.7');
    // Where it was taken does not go along, also where it was attached before that was seen to.
    expect([Buffer.from(photo).includes('SIRR'), picture?.content.includes('SIRR')]).toEqual([true, false]);
    expect(one?.mail.bcc).toBeUndefined();
  });

  it('keeps 200 hostile names inside the line that they stand in', async () => {
    const { taken } = await serve();
    const nasty = fc.sample(
      fc
        .array(
          fc.oneof(
            fc.constantFrom(
              '\r\n',
              '\n',
              '\r',
              '\u0085',
              '\u2028',
              '\u0000',
              '\r\n\r\n',
              '\r\n.\r\n',
              '"',
              '<',
              '>',
              ',',
              ';',
              ':',
              '\\',
              '=?utf-8?q?=0d=0a?=',
              '\u202E',
              '😀',
              'Ə',
            ),
            fc.constantFrom(
              'Bcc: victim@example.org',
              'Subject: spoofed',
              'Content-Type: text/html',
              'Nərgiz',
              "O'Neil",
            ),
            anyText({ maxLength: 30 }),
          ),
          { minLength: 1, maxLength: 8 },
        )
        .map((parts) => parts.join('')),
      200,
    );
    await enqueue(
      nasty.map((name, i) =>
        mail(`n${i}@example.org`, { subject: `Salam, ${name.replaceAll('\u0000', '')}` }),
      ),
    );
    await drain();
    expect(taken).toHaveLength(200);
    const known = [
      'from',
      'to',
      'subject',
      'message-id',
      'date',
      'mime-version',
      'content-type',
      'auto-submitted',
    ];
    for (const {
      to,
      mail: { headerLines, text },
    } of taken) {
      const strange = headerLines.map(({ key }) => key).filter((key) => !known.includes(key));
      expect([to, strange, text?.trim()]).toEqual([to, [], 'Mətn']);
      expect(headerLines.filter(({ key }) => key === 'subject')).toHaveLength(1);
    }
  });

  it('leaves one mail at most of which nobody knows, when the process is killed', async () => {
    const { taken } = await serve({}, { isParsing: true });
    await enqueue(Array.from({ length: 240 }, (_, i) => mail(`k${i}@example.org`)));
    const kills = 2;
    for (let kill = 1; kill <= kills; kill += 1) {
      const worker = await sendingProcess();
      while (taken.length < kill * 60) await new Promise((done) => setTimeout(done, 2));
      worker.kill('SIGKILL');
      await once(worker, 'exit');
      await dueNow();
    }
    await drain();
    const times = new Map<string, string[]>();
    for (const {
      to,
      mail: { messageId = '' },
    } of taken)
      times.set(to, [...(times.get(to) ?? []), messageId]);
    expect(times.size).toBe(240);
    expect(taken.length - 240).toBeLessThanOrEqual(kills);
    for (const ids of times.values()) expect(new Set(ids).size).toBe(1);
    expect(new Set((await rows()).map(({ state }) => state))).toEqual(new Set(['sent']));
  });
});

async function sendingProcess(): Promise<ChildProcess> {
  const worker = fork(fileURLToPath(new URL('./testing/sending-process.ts', import.meta.url)), {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: { ...process.env, SMTP_URL: server?.url, NODE_OPTIONS: '', VITEST: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(worker, 'message');
  return worker;
}
