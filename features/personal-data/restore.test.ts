import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { ensureDatabase, stopDatabase } from '@/db/embedded/ensure.mjs';
import { provision, withLogin } from '@/db/embedded/roles.mjs';
import { migrate } from '@/db/migrate';
import { mailAddressees } from '@/db/schema/mail';
import { accessGrants } from '@/db/schema/organizations';
import { makeEvent, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { unsubscribeResponse } from '@/features/announcements/unsubscribe-response';
import { withdrawConsent } from '@/features/consents/commands/withdraw';
import { give, silentMember } from '@/features/consents/testing';
import { putInSafeMode } from '@/features/members/commands/put-in-safe-mode';
import { revokeAccess } from '@/features/organizations/commands/revoke-access';
import { subscriptionToken } from '@/features/organizations/subscription-link';
import { hideContent } from '@/features/statements/commands/hide';
import { backup } from '@/scripts/backup/backup.mjs';
import { restore } from '@/scripts/backup/restore.mjs';
import { loadSecrets } from '@/scripts/lib/secrets.mjs';
import { filesWithCanaries, findCanaries, makeCanary } from './canary-testing';
import { CANARIES } from './canary-values-testing';
import { requestErasureOf } from './commands/request-erasure-of';
import { completeErasures } from './jobs';

const home = await mkdtemp(join(fs.existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ocaq-erased-'));
const dataDir = join(home, 'data');
const restored = join(home, 'restored');
const careless = join(home, 'careless');
const file = join(home, 'before.tar.gz');

afterAll(async () => {
  await Promise.all([dataDir, restored, careless].map((folder) => stopDatabase(folder)));
  fs.rmSync(home, { recursive: true, force: true });
});

/** What stands of the canary in the database of a data folder, and in its files. */
async function canariesOf(folder: string, values: readonly string[]) {
  const database = await ensureDatabase({ dataDir: folder, durable: false });
  const { db, pool } = openDatabase(withLogin(database.superuserUrl, { database: 'ocaq' }), 1);
  const tables = await findCanaries(values, db);
  await pool.end();
  await database.release();
  const files = await filesWithCanaries(folder, values);
  return { tables, files };
}

/** One click below a mail of news. */
async function unsubscribeByLink(organizationId: string, address: string) {
  const [row] = await ownerDb().select().from(mailAddressees).where(eq(mailAddressees.address, address));
  await unsubscribeResponse(subscriptionToken(organizationId, row?.id ?? '', 'news'));
}

/** Who and what is out of sight in the database of a data folder, and whose names its public texts do without. */
async function outOfSight(folder: string) {
  const database = await ensureDatabase({ dataDir: folder, durable: false });
  const { db, pool } = openDatabase(withLogin(database.superuserUrl, { database: 'ocaq' }), 1);
  const { rows } = await db.execute<{ what: string }>(sql`
    select 'hidden ' || given as what from people where hidden_at is not null
    union all select 'safe ' || given from people where safe_since is not null
    union all select 'hidden event ' || slug from events where hidden_at is not null
    union all select c.answer || ' ' || c.purpose from consents c where c.answer <> 'given'
    union all select 'unwanted ' || u.kind from mail_unsubscribes u
      join mail_addressees a on a.id = u.addressee_id where a.address = 'wary@example.org'
    union all select 'revoked ' || role from access_grants where revoked_at is not null
    union all select distinct 'mail waits' from mail_settings where restored_at is not null
    union all select 'withheld ' || given from withheld_names w join people p on p.id = w.person_id order by what`);
  await pool.end();
  await database.release();
  return rows.map(({ what }) => what);
}

it('a backup from before an erasure or a hiding brings nobody back', async () => {
  const secrets = loadSecrets(dataDir, { NODE_ENV: 'test' });
  const database = await ensureDatabase({ dataDir, durable: false });
  const urls = await provision(database.superuserUrl, { secrets: secrets.database });
  Object.assign(process.env, {
    DATABASE_URL: urls.appUrl,
    DATABASE_AUTH_URL: urls.authUrl,
    DATABASE_WORKER_URL: urls.workerUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    DATA_DIR: dataDir,
    AUTH_SECRET: secrets.AUTH_SECRET,
    OCAQ_KEY: secrets.OCAQ_KEY,
  });
  await migrate(urls.ownerUrl);
  const { organization, request: admin } = await organizationWith('admin');
  const canary = await makeCanary(organization, admin);
  const values = [...CANARIES, canary.id, canary.accountId, canary.slug];
  const hidden = await makePerson(organization.id, { given: 'Gizli' });
  const atRisk = await makePerson(organization.id, { given: 'Təhlükədə' });
  const event = await makeEvent(organization.id);
  const wary = await silentMember(organization, ['sharing', 'newsletter']);
  const undecided = await silentMember(organization, ['sharing']);
  await ownerDb()
    .insert(mailAddressees)
    .values({ organizationId: organization.id, address: 'wary@example.org', personId: wary.id });
  const treasurer = await signedIn(organization, 'treasurer');
  const [role] = await ownerDb()
    .select()
    .from(accessGrants)
    .where(eq(accessGrants.accountId, treasurer.standing.accountId ?? ''));
  await backup({ file, dataDir, superuserUrl: database.superuserUrl });
  await hideContent(admin, { kind: 'person', id: hidden.id });
  await hideContent(admin, { kind: 'event', id: event.id });
  await putInSafeMode(admin, { id: atRisk.id, reason: 'təhdid' });
  await withdrawConsent(wary.request, { purpose: 'sharing' });
  await withdrawConsent(undecided.request, { purpose: 'sharing' });
  await give(undecided.request, 'sharing');
  await unsubscribeByLink(organization.id, 'wary@example.org');
  await revokeAccess(admin, { id: role?.id ?? '' });
  await requestErasureOf(admin, { id: canary.id, sure: 'on' });
  await ownerDb().execute(sql`update erasures set due_at = now()`);
  await completeErasures();
  expect(await canariesOf(dataDir, values)).toEqual({ tables: {}, files: [] });

  await restore({ file, dataDir: careless });
  const { tables } = await canariesOf(careless, values);
  expect(Object.keys(tables).length, 'without the list everything is back').toBeGreaterThan(40);

  expect(await outOfSight(careless), 'and everybody is in sight').toEqual(['safe Kanarya']);

  const { DATABASE_URL: _, ...env } = process.env;
  const args = ['scripts/ocaq.mjs', 'restore', file, '--erased', join(dataDir, 'erased-people')];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: {
      ...env,
      DATA_DIR: restored,
      OCAQ_DEMO: '0',
      AUTH_SECRET: '',
      OCAQ_KEY: '',
      NODE_ENV: 'production',
    },
  });
  expect(stdout).toContain('1 people erased again, 6 hidings, withdrawals and endings carried out again');
  expect(stdout).toContain('Mail that may have gone out in that time waits');
  expect(fs.existsSync(join(restored, 'restored.json'))).toBe(false);
  expect(await outOfSight(restored)).toEqual([
    'hidden Gizli',
    `hidden event ${event.slug}`,
    'mail waits',
    'revoked treasurer',
    'safe Təhlükədə',
    'unwanted news',
    'withdrawn sharing',
    'withheld Gizli',
    'withheld Təhlükədə',
  ]);
  expect(await canariesOf(restored, values)).toEqual({ tables: {}, files: [] });
}, 180_000);
