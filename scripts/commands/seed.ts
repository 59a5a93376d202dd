import { seedArticle, seedDemo } from '@/db/seed/run';
import { behindWall } from '@/server/database';
import { env } from '@/server/env';
import { announceTags, tag } from '@/server/tags';
import { type CommandLine, say } from './command-line';

function seed(about: string, slug: string, write: (ownerUrl: string) => Promise<boolean>): CommandLine {
  return {
    about,
    usage: '',
    run: async () => {
      const { DATABASE_OWNER_URL: ownerUrl } = env();
      if (!ownerUrl)
        throw new Error('Set DATABASE_OWNER_URL: the seed is written as the owner of the database.');
      if (!(await write(ownerUrl))) {
        say(`"${slug}" is there already; nothing was changed.`);
        return;
      }
      const changed = [tag.directory, tag.organization(slug), tag.events(slug)];
      await behindWall({ organizationId: null, accountId: null }, (tx) => announceTags(tx, changed));
      say(`"${slug}" is there. Its administrators: npm run ocaq -- admin invite --organization ${slug} …`);
    },
  };
}

export const seedDemoCommand = seed('the demonstration organization', 'numune', seedDemo);
export const seedArticleCommand = seed('the organization of the article', 'moskva-qerb', seedArticle);
