import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeArticle } from './article/write';
import { writeDemo } from './demo/write';
import { seedOnce } from './seed-once';

/** The organization of the article. Gives false when it was there already. */
export function seedArticle(ownerUrl: string): Promise<boolean> {
  return seedOnce(ownerUrl, 'moskva-qerb', writeArticle);
}

/** The invented organization that shows every screen. Gives false when it was there already. */
export function seedDemo(ownerUrl: string): Promise<boolean> {
  return seedOnce(ownerUrl, 'numune', writeDemo);
}

/** Names the content of the seed files. */
export function seedHash(folder = join(process.cwd(), 'db/seed')): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}
