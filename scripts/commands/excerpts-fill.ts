import { fillExcerpts } from '@/features/articles/commands/fill-excerpts';
import { systemContext } from '@/server/context';
import { type CommandLine, say } from './command-line';
import { allOrganizations, organizationOf } from './find-organization';

/** For what was cited before there were excerpts. */
export const excerptsFill: CommandLine = {
  about:
    'keep the words around every fact of a published article, where that was not done yet; twice is once',
  usage: '[SLUG]',
  more: `  SLUG          one organization; all of them otherwise
  What is shown of the words is decided as always: by the setting of the organization and the switch of the source.`,
  words: { least: 0, most: 1 },
  options: {},
  run: async (_values, [slug]) => {
    for (const organization of slug ? [await organizationOf(slug)] : await allOrganizations()) {
      const { count } = await fillExcerpts(systemContext('en', organization), {});
      if (count > 0 || slug) say(`${organization.slug}: ${count}`);
    }
  },
};
