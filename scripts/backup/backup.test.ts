import fs from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { ensureDatabase, stopDatabase } from '../../db/embedded/ensure.mjs';
import { provision, withLogin } from '../../db/embedded/roles.mjs';
import { loadSecrets } from '../lib/secrets.mjs';
import { backup } from './backup.mjs';
import { restore } from './restore.mjs';

const home = await mkdtemp(join(fs.existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ocaq-backup-'));
const dataDir = join(home, 'data');
const restored = join(home, 'restored');
const file = join(home, 'ocaq.tar.gz');

afterAll(async () => {
  await Promise.all([stopDatabase(dataDir), stopDatabase(restored)]);
  fs.rmSync(home, { recursive: true, force: true });
});

test('a backup taken while rows are written comes back whole, and signs everybody out', async () => {
  const secrets = loadSecrets(dataDir, { NODE_ENV: 'test' });
  const database = await ensureDatabase({ dataDir, durable: false });
  const { ownerUrl } = await provision(database.superuserUrl, { secrets: secrets.database });
  fs.mkdirSync(join(dataDir, 'uploads', 'a'), { recursive: true });
  fs.writeFileSync(join(dataDir, 'uploads', 'a', 'picture.webp'), 'picture');
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await owner.query(`create table notes (id int primary key, body text);
    create table sessions (id int); insert into sessions values (1), (2);
    insert into notes select n, repeat('x', 500) from generate_series(1, 5000) n`);

  const superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  let acknowledged = 5000;
  let writing = true;
  const writer = (async () => {
    while (writing) {
      await owner.query("insert into notes values ($1, 'later')", [acknowledged + 1]);
      acknowledged += 1;
      // A checkpoint throws away journal that nobody keeps.
      if (acknowledged % 500 === 0) await superuser.query('checkpoint');
    }
  })();
  const before = acknowledged;
  const made = await backup({ file, dataDir, superuserUrl: database.superuserUrl });
  writing = false;
  await writer;
  await owner.end();
  await superuser.end();
  await database.release();
  await stopDatabase(dataDir);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  expect(made.files).toBeGreaterThan(900);

  const result = await restore({ file, dataDir: restored });
  expect(result.sessionsEnded).toBe(2);
  expect(fs.readFileSync(join(restored, 'uploads', 'a', 'picture.webp'), 'utf8')).toBe('picture');
  expect(loadSecrets(restored, { NODE_ENV: 'test' })).toEqual(secrets);
  const again = await ensureDatabase({ dataDir: restored, durable: false });
  const reader = new pg.Client(withLogin(again.superuserUrl, { database: 'ocaq' }));
  await reader.connect();
  const { rows } = await reader.query('select count(*)::int as n, max(id) as last from notes');
  expect(rows[0].n).toBe(rows[0].last);
  expect(rows[0].n).toBeGreaterThanOrEqual(before);
  await reader.end();
  await again.release();
}, 60_000);

test('one flipped bit anywhere is refused, and nothing is put in place', async () => {
  const whole = fs.readFileSync(file);
  const damaged = join(home, 'damaged.tar.gz');
  const target = join(home, 'untouched');
  for (const at of [
    0,
    9,
    Math.floor(whole.length / 2),
    whole.length - 59,
    whole.length - 30,
    whole.length - 1,
  ]) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    fs.writeFileSync(damaged, bytes);
    await expect(restore({ file: damaged, dataDir: target }), `byte ${at}`).rejects.toThrow(/damaged/);
    expect(fs.existsSync(target), `byte ${at}`).toBe(false);
  }
});

test('a folder with something in it is left alone', async () => {
  const target = join(home, 'full');
  fs.mkdirSync(target);
  fs.writeFileSync(join(target, 'secrets.json'), '{}');
  await expect(restore({ file, dataDir: target })).rejects.toThrow(/not empty/);
  expect(fs.readdirSync(target)).toEqual(['secrets.json']);
});
