import { issueSetUpLink } from '@/features/accounts/set-up';
import { env } from '@/server/env';
import { type CommandLine, say } from './command-line';

export const setUpLink: CommandLine = {
  about: 'a new link for the first administrator, as long as there was none',
  usage: '',
  run: async () => {
    const link = await issueSetUpLink(env().APP_ORIGIN);
    if (!link) throw new Error('The set-up was done and stays closed. Use: npm run ocaq -- admin invite');
    say(link);
    process.stderr.write('Good for 60 minutes and one use; earlier links no longer work.\n');
  },
};
