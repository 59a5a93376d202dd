import { migrate } from '@/db/migrate';
import { env } from '@/server/env';
import { type CommandLine, say } from './command-line';

export const migrateCommand: CommandLine = {
  about: 'bring the database up to date',
  usage: '',
  run: async () => {
    const { DATABASE_OWNER_URL: ownerUrl } = env();
    if (!ownerUrl) throw new Error('Set DATABASE_OWNER_URL: migrations run as the owner of the database.');
    const applied = await migrate(ownerUrl);
    say(applied === 0 ? 'The database is up to date.' : `Migrations applied: ${applied}.`);
  },
};
