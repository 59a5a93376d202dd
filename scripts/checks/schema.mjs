// The schema in TypeScript and the SQL migrations say the same: generating once more finds nothing to do.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const copy = mkdtempSync(join(tmpdir(), 'ocaq-schema-'));
cpSync('drizzle', copy, { recursive: true });
const count = () => readdirSync(copy).filter((name) => name.endsWith('.sql')).length;
const before = count();
const generated = spawnSync(
  join('node_modules', '.bin', 'drizzle-kit'),
  [
    'generate',
    '--dialect=postgresql',
    '--schema=./db/schema/*.ts',
    `--out=${relative('.', copy)}`,
    '--name=left_over',
  ],
  { encoding: 'utf8' },
);
// Where it has to ask something, or finds no folder, it ends without an error and without having looked.
const foundNothing = generated.stdout.includes('No schema changes');
const isClean = generated.status === 0 && foundNothing && before > 0 && count() === before;
if (!isClean) {
  console.error(generated.stdout, generated.stderr);
  console.error(
    'The schema changed without a migration. Run: npx drizzle-kit generate --name <what_changed>',
  );
}
rmSync(copy, { recursive: true, force: true });
console.log(isClean ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exit(isClean ? 0 : 1);
