/**
 * Brings the database to where the app needs it: migrations, seed, the link of the first administrator.
 * Progress goes to stderr; stdout carries one line of JSON for scripts/lib/prepare.mjs.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@/db/migrate';
import { seedArticle, seedDemo } from '@/db/seed/run';
import { issueSetUpLink } from '@/features/accounts/set-up';
import { replayErasureList, replayHiddenList } from '@/features/personal-data/replaying';
import { holdAfterRestore, organizationsWithoutAdmin } from '@/features/personal-data/restored';
import { env } from '@/server/env';
import { RESTORED } from './backup/restore.mjs';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Both organizations belong to the embedded database only; elsewhere the operator asks for them by name. */
async function seed(ownerUrl: string): Promise<string[]> {
  const seeded: string[] = [];
  if (await seedArticle(ownerUrl)) seeded.push('moskva-qerb');
  if (process.env.OCAQ_DEMO !== '0' && (await seedDemo(ownerUrl))) seeded.push('numune');
  for (const slug of seeded) say(`organization "${slug}" seeded`);
  return seeded;
}

/** Of a folder that `ocaq restore` has just filled. */
const readRestored = (file: string): { madeAt: string } | null =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;

async function prepare() {
  const { DATABASE_OWNER_URL: ownerUrl, APP_ORIGIN: origin } = env();
  const migrated = ownerUrl ? await migrate(ownerUrl) : 0;
  if (migrated > 0) say(`${migrated} migrations applied`);
  const seeded = ownerUrl && process.env.OCAQ_EMBEDDED === '1' ? await seed(ownerUrl) : [];
  const { DATA_DIR } = env();
  const restored = readRestored(join(DATA_DIR, RESTORED));
  // Before anything else: mail must not go out a second time.
  if (restored) await holdAfterRestore(restored.madeAt);
  // A backup from before a hiding, a withdrawal or an erasure must not bring anybody back.
  const erased = await replayErasureList();
  if (erased > 0) say(`${erased} erased people of the backup erased again`);
  const hidden = await replayHiddenList();
  if (hidden > 0)
    say(`${hidden} hidings, withdrawals and endings that the backup did not know carried out again`);
  const orphaned = erased + hidden > 0 || restored ? await organizationsWithoutAdmin() : [];
  if (orphaned.length > 0) say(`nobody administers ${orphaned.join(', ')}: npm run ocaq -- admin invite`);
  if (restored) rmSync(join(DATA_DIR, RESTORED), { force: true });
  const setupUrl = await issueSetUpLink(origin);
  process.stdout.write(`${JSON.stringify({ setupUrl, migrated, seeded, erased, hidden })}\n`);
}

prepare().then(
  () => process.exit(0),
  (error: unknown) => {
    say(error instanceof Error ? (error.message.split('\n')[0] ?? 'unknown') : String(error));
    process.exit(1);
  },
);
