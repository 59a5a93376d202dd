import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { dataFolder, loadDotEnv, prepareEnvironment, REPO } from './lib/environment.mjs';
import { fail, StartError } from './lib/fail.mjs';
import { HELP } from './lib/ocaq-help.mjs';
import { typescript } from './lib/run.mjs';

/** @type {Record<string, (args: string[]) => Promise<void>>} */
const OWN = { backup: runBackup, restore: runRestore, doctor: runDoctor };

const args = process.argv.slice(2);
try {
  loadDotEnv();
  const own = OWN[args[0]];
  if (args.length === 0 || ['help', '--help', '-h'].includes(args[0])) console.log(HELP);
  else if (own) await own(args.slice(1));
  else process.exitCode = await runCommand();
} catch (error) {
  fail(error);
}

/** Everything else is TypeScript, in a process of its own. @returns {Promise<number>} */
async function runCommand() {
  const needsNoDatabase =
    args.includes('--help') || args.includes('-h') || ['names', 'article'].includes(args[0]);
  const prepared = needsNoDatabase ? undefined : await prepareEnvironment({ production: true });
  const env = prepared?.env ?? process.env;
  const child = spawn(process.execPath, [...typescript('scripts/ocaq.ts'), ...args], {
    cwd: REPO,
    env,
    stdio: 'inherit',
  });
  // The terminal sends Ctrl-C to the command as well; it decides what that means.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const code = await new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (status, signal) => done(status ?? (signal === 'SIGINT' ? 130 : 143)));
  });
  await prepared?.release();
  return code;
}

/** @param {string} command @param {string[]} rest @param {string} about @returns {string} */
function theFile(command, rest, about) {
  const [file] = rest;
  if (rest.length === 1 && !file.startsWith('-')) return file;
  if (!rest.includes('--help')) throw new StartError(`Usage: npm run ocaq -- ${command} FILE`);
  console.log(`npm run ocaq -- ${command} FILE\n\n${about}`);
  process.exit(0);
}

/** @param {string[]} rest */
async function runBackup(rest) {
  const file = theFile(
    'backup',
    rest,
    'Writes database, uploads and secrets into FILE while Ocaq runs. Keep it as safe as a password.',
  );
  refuseExternal('pg_dump --format=custom "$DATABASE_OWNER_URL" > ocaq.dump, and keep the uploads folder');
  const { backup } = await import('./backup/backup.mjs');
  const { dataDir, superuserUrl, release } = await prepareEnvironment();
  const result = await backup({ file, dataDir, superuserUrl: superuserUrl ?? '', tell: console.log });
  await release();
  console.log(`✓ ${result.file}: ${result.files} files, ${(result.bytes / 1024 / 1024).toFixed(1)} MB`);
}

/** @param {string[]} rest */
async function runRestore(rest) {
  const at = rest.indexOf('--erased');
  const erased = at < 0 ? undefined : rest[at + 1];
  const file = theFile(
    'restore',
    at < 0 ? rest : rest.toSpliced(at, 2),
    `Puts a backup into an empty data folder, after checking all of it. Ends all sessions.
Whoever was erased since the backup is erased again, what was hidden since is hidden again (also safe mode and lockdown), and what
somebody took back since (a consent, a kind of mail) or what ended (a role, a link, a registration) is ended again, by the list "erased-people" of the data folder that it replaces:
it is looked for in <data folder>.old, or given with --erased FILE.`,
  );
  refuseExternal('pg_restore --dbname "$DATABASE_OWNER_URL" ocaq.dump');
  const { restore } = await import('./backup/restore.mjs');
  const { prepareDatabase } = await import('./lib/prepare.mjs');
  const dataDir = dataFolder();
  const result = await restore({ file, dataDir, erased, tell: console.log });
  console.log('doing again what was erased, hidden and taken back since');
  const prepared = await prepareEnvironment({ production: true });
  try {
    const again = await prepareDatabase(prepared);
    console.log(
      `${again.erased} people erased again, ${again.hidden} hidings, withdrawals and endings carried out again`,
    );
    console.log(
      `! What was entered between ${result.madeAt} and now is not in it: members, dues, registrations, texts, and whoever was given access. What was taken back is taken back again as far as the list knows it. Mail that may have gone out in that time waits: administrators decide at /manage/…/mail. Links for one use have ended.`,
    );
  } finally {
    await prepared.release();
  }
  if (!result.erased) {
    console.log(
      `! No list of erased and hidden people was found in ${dataDir}.old: whoever was erased or hidden after ${result.madeAt} is back, and who took a consent back or unsubscribed is shown and written to. If you have the list, restore again with --erased FILE.`,
    );
  }
  console.log(
    `✓ ${dataDir} is as it was at ${result.madeAt}. Everybody has to sign in again. Now: npm start`,
  );
}

/** @param {string} instead */
function refuseExternal(instead) {
  if (process.env.DATABASE_URL)
    throw new StartError(`DATABASE_URL names a database of yours: use ${instead}.`);
}

async function runDoctor() {
  const { doctor } = await import('./doctor.mjs');
  process.exitCode = (await doctor()) ? 0 : 1;
}
