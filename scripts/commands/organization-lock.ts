import { liftLockdown } from '@/features/organizations/commands/lift-lockdown';
import { lockOrganization } from '@/features/organizations/commands/lock';
import { systemContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { type CommandLine, say } from './command-line';
import { organizationOf } from './find-organization';

const words = { least: 1, most: 1 };

export const organizationLock: CommandLine = {
  about: 'lock an organization: everything is closed that is no public text, and all its sessions end',
  usage: 'SLUG',
  words,
  options: {},
  run: async (_values, [slug = '']) => {
    const organization = await organizationOf(slug);
    const { isNew, ended } = await lockOrganization(systemContext('en', organization), {});
    say(
      isNew
        ? `"${slug}" is locked; ${ended} sessions ended. Its administrators are told by mail.`
        : `"${slug}" was locked already.`,
    );
  },
};

export const organizationUnlock: CommandLine = {
  about: 'lift the lockdown of an organization, as its operator',
  usage: 'SLUG',
  words,
  options: {},
  run: async (_values, [slug = '']) => {
    const organization = await organizationOf(slug);
    try {
      await liftLockdown(systemContext('en', organization), {});
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') throw new Error(`"${slug}" is not locked.`);
      throw error;
    }
    say(`"${slug}" is open again. Its administrators are told by mail.`);
  },
};
