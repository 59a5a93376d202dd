import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { outbox } from '@/db/schema/kernel';
import { ownerDb } from '@/db/testing/factories';
import { makeManyMembers } from '@/db/testing/many-members';
import { askForConsents } from '@/features/consents/commands/ask';
import { consentMailsJob } from '@/features/consents/jobs';
import { planAsking } from '@/features/consents/queries/campaigns';
import { listInput } from '@/features/members/schema';
import { env } from '@/server/env';
import { forgetTransport, outboxJob } from '@/server/mail/job';
import { startMailServer } from '@/server/mail/testing/mail-server';
import { sendAnnouncement } from './commands/send';
import { announcementsJob } from './jobs';
import { getProgress } from './queries/progress';
import { admin, announce, organization, setUp } from './testing';

const PEOPLE = 60;
const db = ownerDb();

const soon = () => new Promise((done) => setTimeout(done, 5));

async function sendingProcess(url: string): Promise<ChildProcess> {
  const path = fileURLToPath(new URL('./sending-process-testing.ts', import.meta.url));
  const child = fork(path, {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: { ...process.env, SMTP_URL: url, NODE_OPTIONS: '', VITEST: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

async function kill(child: ChildProcess) {
  child.kill('SIGKILL');
  await once(child, 'exit');
  await db.update(outbox).set({ runAt: sql`now()` }).where(eq(outbox.organizationId, organization.id));
}

/** Somebody waits to write a mail down. */
async function isMakingMails(): Promise<boolean> {
  const { rows } =
    await db.execute(sql`select from pg_locks where relation = 'outbox'::regclass and not granted
    and database = (select oid from pg_database where datname = current_database())`);
  return rows.length > 0;
}

it('an announcement and a campaign whose process is killed while mails are made and while they go out lose nobody', async () => {
  await db.delete(outbox);
  await setUp({ defaultLocale: 'az' });
  await makeManyMembers(db, organization.id, PEOPLE);
  const id = organization.id;
  await db.execute(sql`delete from memberships where organization_id = ${id}`);
  await db.execute(sql`insert into memberships (organization_id, person_id, start_edtf, starts_on)
    select organization_id, id, '2020-01-01', '2020-01-01' from people where organization_id = ${id}`);
  await db.execute(sql`update person_details set email = 'p' || person_id || '@example.org', birth_edtf = null
    where organization_id = ${id}`);
  await db.execute(sql`delete from consents where organization_id = ${id}`);
  const announcement = await announce({ kind: 'dues' });
  await sendAnnouncement(admin, { id: announcement.id });
  const plan = { filter: listInput.parse({}), ask: ['newsletter' as const] };
  const { people } = await planAsking(admin, plan);
  await askForConsents(admin, { key: crypto.randomUUID(), ask: plan.ask, without: 'link', people });

  const server = await startMailServer();
  try {
    const client = await db.$client.connect();
    await client.query('begin; lock table outbox in share mode');
    const maker = await sendingProcess(server.url);
    while (!(await isMakingMails())) await soon();
    maker.kill('SIGKILL');
    await once(maker, 'exit');
    await client.query('rollback');
    client.release();

    const sender = await sendingProcess(server.url);
    while (server.taken.length < 50) await soon();
    await kill(sender);
    Object.assign(env(), { SMTP_URL: server.url });
    forgetTransport();
    while ((await getProgress(admin, { id: announcement.id })).waiting > 0 || (await consentMailsJob.run())) {
      await announcementsJob.run();
      await outboxJob.run();
    }
    while (await outboxJob.run());

    const ids = new Map<string, Set<string>>();
    for (const { to, mail } of server.taken) {
      const what = `${to} ${mail.subject}`;
      ids.set(what, (ids.get(what) ?? new Set()).add(mail.messageId ?? ''));
    }
    expect(people).toBe(PEOPLE);
    expect(ids.size, 'each one mail of either').toBe(2 * PEOPLE);
    expect(server.taken.length - ids.size, 'at most one of which nobody knew').toBeLessThanOrEqual(1);
    for (const [what, of] of ids) expect([what, of.size]).toEqual([what, 1]);
  } finally {
    await server.close();
    Object.assign(env(), { SMTP_URL: undefined });
    forgetTransport();
  }
});
