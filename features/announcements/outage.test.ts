import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { announcements } from '@/db/schema/announcements';
import { outbox } from '@/db/schema/kernel';
import { ownerDb } from '@/db/testing/factories';
import { makeManyMembers } from '@/db/testing/many-members';
import { env } from '@/server/env';
import { forgetTransport, outboxJob } from '@/server/mail/job';
import { startMailServer } from '@/server/mail/testing/mail-server';
import { sendAnnouncement } from './commands/send';
import { announcementsJob } from './jobs';
import { getProgress } from './queries/progress';
import { admin, announce, organization, setUp } from './testing';

/** More than wait in the outbox at once. */
const PEOPLE = 520;

let server: Awaited<ReturnType<typeof startMailServer>> | undefined;

async function serve(port = 0) {
  server = await startMailServer({}, { port });
  Object.assign(env(), { SMTP_URL: server.url });
  forgetTransport();
  return server;
}

/** What the runner does in each of its rounds. */
async function round() {
  await announcementsJob.run();
  return await outboxJob.run();
}
/** Half a minute later. */
const later = () =>
  ownerDb().update(outbox).set({ runAt: sql`now()` }).where(eq(outbox.organizationId, organization.id));

beforeEach(async () => {
  await ownerDb().delete(outbox);
  await setUp({ defaultLocale: 'az' });
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  Object.assign(env(), { SMTP_URL: undefined });
  forgetTransport();
});

it('an announcement outlives a mail server that goes away in the middle: nothing is lost, nothing comes twice, and it says what it waits for', async () => {
  const db = ownerDb();
  await makeManyMembers(db, organization.id, PEOPLE);
  await db.execute(sql`delete from memberships where organization_id = ${organization.id}`);
  await db.execute(sql`insert into memberships (organization_id, person_id, start_edtf, starts_on)
    select organization_id, id, '2020-01-01', '2020-01-01' from people where organization_id = ${organization.id}`);
  await db.execute(sql`update person_details set email = 'p' || person_id || '@example.org', birth_edtf = null
    where organization_id = ${organization.id}`);
  const { id } = await announce({ kind: 'dues' });
  await sendAnnouncement(admin, { id });

  const first = await serve();
  let isThere = true;
  const sending = (async () => {
    while (isThere) await round();
  })();
  while (first.taken.length < 120) await new Promise((done) => setTimeout(done, 1));
  isThere = false;
  await first.close();
  await sending;
  expect(first.taken.length).toBeLessThan(PEOPLE / 2);

  // More often than a mail that is refused "for now" is tried.
  for (let times = 0; times < 10; times += 1) {
    await later();
    await round();
  }
  const waiting = await getProgress(admin, { id });
  expect(waiting).toMatchObject({ mails: PEOPLE, failed: 0, unreached: 0 });
  expect(waiting.sent + waiting.waiting).toBe(PEOPLE);
  expect(waiting.away).toMatch(/ECONNREFUSED|Connection|closed/);

  const second = await serve();
  await later();
  await round();
  const again = await getProgress(admin, { id });
  expect(again.sent).toBeGreaterThan(waiting.sent);
  expect(again.away).toBeNull();
  while ((await getProgress(admin, { id })).waiting > 0) await round();
  await round();

  const taken = [...first.taken, ...second.taken];
  const ids = new Map<string, Set<string | undefined>>();
  for (const { to, mail } of taken) ids.set(to, (ids.get(to) ?? new Set()).add(mail.messageId));
  expect(ids.size).toBe(PEOPLE);
  // Of what was being handed over when the server went nobody knows whether it arrived: it comes once more, under the same id.
  expect(taken.length).toBeLessThanOrEqual(PEOPLE + 1);
  expect([...ids.values()].every((of) => of.size === 1)).toBe(true);
  const [row] = await db.select().from(announcements).where(eq(announcements.id, id));
  expect(row?.state).toBe('done');
  expect(await getProgress(admin, { id })).toMatchObject({ sent: PEOPLE, waiting: 0, failed: 0, away: null });
});
