import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outbox } from '@/db/schema/kernel';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { env } from '../env';
import { forgetTransport, outboxJob } from './job';
import { enqueueMails } from './outbox';
import { startMailServer } from './testing/mail-server';
import { type Silence, startSilentServer } from './testing/silent-server';

const PEOPLE = 70;
const ROUNDS = 2;
const db = ownerDb();
let organizationId: string;
let closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  await db.delete(outbox);
  ({ id: organizationId } = await makeOrganization());
  await db.transaction((tx) =>
    enqueueMails(
      tx as never,
      organizationId,
      Array.from({ length: PEOPLE }, (_, i) => ({
        kind: 'test',
        to: `p${i}@example.org`,
        subject: 'Salam',
        text: 'Mətn',
        html: '<p>Mətn</p>',
      })),
    ),
  );
});
afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
});

function use(port: number, options = '') {
  Object.assign(env(), { SMTP_URL: `smtp://127.0.0.1:${port}${options}` });
  forgetTransport();
}
/** The waiting itself, shortened: that it is bounded is what counts. */
const HURRIED = '?greetingTimeout=300&socketTimeout=300&connectionTimeout=300';
const later = () => db.update(outbox).set({ runAt: sql`now()` });
/** How many wait, and of how many it is not known whether they were handed over. */
const states = async () => {
  const rows = await db.select().from(outbox).where(eq(outbox.organizationId, organizationId));
  const waiting = rows.filter(({ state }) => state === 'waiting');
  return { waiting: waiting.length, tried: waiting.filter(({ attempts }) => attempts > 0).length };
};

/** What arrives when the server answers again: who got the mail, by its Message-ID. */
async function arriveAfterwards() {
  const server = await startMailServer();
  closing.push(server.close);
  use(server.port);
  await later();
  while (await outboxJob.run()) {
    // There is more.
  }
  return server.taken.map(({ mail }) => mail.messageId ?? '');
}

describe('a mail server that takes the connection and then says nothing', () => {
  it.each<[Silence, boolean]>([
    ['greeting', false],
    ['greeting', true],
    ['hello', false],
    ['recipient', false],
    ['data', false],
    ['data', true],
  ])(
    'before it has a whole mail (%s, cuts: %s): nothing is lost, nothing comes twice',
    async (silence, cuts) => {
      const server = await startSilentServer(silence, { cuts });
      closing.push(server.close);
      use(server.port, HURRIED);
      for (let round = 0; round < ROUNDS; round += 1) {
        await later();
        await outboxJob.run();
      }
      const { waiting, tried } = await states();
      expect(waiting).toBe(PEOPLE);
      expect(tried).toBeLessThanOrEqual(ROUNDS);
      const ids = await arriveAfterwards();
      expect([ids.length, new Set(ids).size]).toEqual([PEOPLE, PEOPLE]);
    },
  );

  it.each([false, true])(
    'after the last byte (cuts: %s): one mail at most comes twice, with the same Message-ID',
    async (cuts) => {
      const server = await startSilentServer('end', { cuts });
      closing.push(server.close);
      use(server.port, HURRIED);
      while (server.whole.length === 0) {
        await later();
        await outboxJob.run();
      }
      expect(server.whole).toHaveLength(1);
      expect((await states()).waiting).toBe(PEOPLE);
      const ids = await arriveAfterwards();
      expect([ids.length, new Set(ids).size]).toEqual([PEOPLE, PEOPLE]);
      expect(ids).toContain(server.whole[0]);
    },
  );

  it('after the last byte, for days: the mail is given up, and the others wait on', async () => {
    await db.update(outbox).set({ attempts: 24 });
    const server = await startSilentServer('end', { cuts: false });
    closing.push(server.close);
    use(server.port, HURRIED);
    while (server.whole.length === 0) {
      await later();
      await outboxJob.run();
    }
    const rows = await db.select().from(outbox).where(eq(outbox.organizationId, organizationId));
    expect(rows.filter(({ state }) => state === 'undeliverable')).toHaveLength(1);
    expect(rows.filter(({ state }) => state === 'waiting')).toHaveLength(PEOPLE - 1);
    expect(await arriveAfterwards()).toHaveLength(PEOPLE - 1);
  });
});
