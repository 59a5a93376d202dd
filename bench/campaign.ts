import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createTransport } from 'nodemailer';
import { type Database, openDatabase } from '../db/client';
import { announcements, announcementTexts } from '../db/schema/announcements';
import { makeOrganization } from '../db/testing/factories';
import { makeManyMembers } from '../db/testing/many-members';
import { type Installation, ownerUrl, startOcaq } from './installation';
import { atTheEnd, pssOf } from './processes';
import { number, type Row } from './table';

const PEOPLE = 5000;
const LOOP_MAILS = 1000;
const LONGEST_MS = 300_000;
const TEXT = 'Hörmətli dostlar, **şənbə** günü görüşürük.\n\n'.repeat(40);

/** An announcement to 5,000 people over SMTP, beside a loop of nodemailer that does nothing but send. */
export async function measureCampaign(installation: Installation): Promise<Row[]> {
  const server = await startMailServer();
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  const ocaq = await startOcaq(installation);
  const url = await ownerUrl(installation);
  process.env.DATABASE_OWNER_URL = url;
  const { db, pool } = openDatabase(url, 2);
  try {
    const bare = await bareLoop(server.port);
    const before = await server.taken();
    const id = await scheduled(db);
    const rest = pssOf(ocaq.app);
    const { steps, ms, most } = await watch(db, id, ocaq.app);
    const rate = PEOPLE / (ms / 1000);
    const taken = (await server.taken()) - before;
    const grown = Math.max(0, most - rest) / 1024;
    return [
      {
        what: `an announcement to ${PEOPLE.toLocaleString('en')} people over SMTP`,
        result: `${number(rate, 0)} mails/s in ${number(ms / 1000)} s (${number(rate / bare, 2)} × a bare loop of nodemailer: ${number(bare, 0)}), app +${number(grown, 0)} MB, ${taken.toLocaleString('en')} taken`,
        aim: '≥ 0.5 × the loop, +250 MB, each once',
        isMet: rate / bare >= 0.5 && grown <= 250 && taken === PEOPLE,
      },
      {
        what: 'its progress',
        result: `${steps} steps seen`,
        aim: '≥ 10',
        isMet: steps >= 10,
      },
    ];
  } finally {
    process.env.SMTP_URL = '';
    process.env.DATABASE_OWNER_URL = '';
    await pool.end();
    await ocaq.stop();
    await server.close();
  }
}

/** One connection, one mail after the other, nothing written down. */
async function bareLoop(port: number): Promise<number> {
  const transport = createTransport({ url: `smtp://127.0.0.1:${port}`, pool: true, maxConnections: 1 });
  const mail = { from: 'a@example.org', subject: 'Yığıncaq', text: TEXT, html: `<p>${TEXT}</p>` };
  const began = performance.now();
  for (let i = 0; i < LOOP_MAILS; i += 1) await transport.sendMail({ ...mail, to: `p${i}@example.org` });
  const ms = performance.now() - began;
  transport.close();
  return LOOP_MAILS / (ms / 1000);
}

/** An announcement whose time has come: the runner begins it at its next look. */
async function scheduled(db: Database): Promise<string> {
  const { id: organizationId } = await makeOrganization();
  await makeManyMembers(db, organizationId, PEOPLE);
  // Everybody is a member once and has an address of their own.
  await db.execute(`delete from memberships where organization_id = '${organizationId}'`);
  await db.execute(`insert into memberships (organization_id, person_id, start_edtf, starts_on)
    select organization_id, id, '2020-01-01', '2020-01-01' from people where organization_id = '${organizationId}'`);
  await db.execute(`update person_details set email = 'p' || row_number || '@example.org', birth_edtf = null
    from (select person_id as id, row_number() over () from person_details where organization_id = '${organizationId}') n
    where organization_id = '${organizationId}' and person_id = n.id`);
  const values = { organizationId, slug: 'bench', kind: 'dues', audience: 'all', state: 'draft' } as const;
  const [row] = await db.insert(announcements).values(values).returning();
  const announcementId = row?.id ?? '';
  await db
    .insert(announcementTexts)
    .values({ organizationId, announcementId, locale: 'az', title: 'Yığıncaq', text: TEXT });
  await db.execute(
    `update announcements set state = 'scheduled', send_at = now() where id = '${announcementId}'`,
  );
  return announcementId;
}

/** Looks at the numbers until all are sent, from the first mail on. */
async function watch(db: Database, id: string, app: number) {
  const seen = new Set<number>();
  let began = 0;
  let most = 0;
  for (const until = performance.now() + LONGEST_MS; performance.now() < until; ) {
    const { rows } = await db.execute<{ sent: number }>(
      `select count(*)::integer as sent from outbox where campaign_id = '${id}' and state = 'sent'`,
    );
    const sent = rows[0]?.sent ?? 0;
    if (sent > 0 && began === 0) began = performance.now();
    seen.add(sent);
    most = Math.max(most, pssOf(app));
    if (sent >= PEOPLE) return { steps: seen.size, ms: performance.now() - began, most };
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`after ${LONGEST_MS / 1000} s only ${Math.max(...seen)} mails were sent`);
}

async function startMailServer() {
  const child: ChildProcess = fork(fileURLToPath(new URL('./mail-server.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  const close = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  atTheEnd(close);
  const [{ port }] = await once(child, 'message');
  return {
    port: Number(port),
    close,
    taken: async () => {
      child.send('count');
      const [{ taken }] = await once(child, 'message');
      return Number(taken);
    },
  };
}
