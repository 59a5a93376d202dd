import { eq } from 'drizzle-orm';
import { ACCESS_ROLES } from '@/db/enums';
import { organizations } from '@/db/schema/organizations';
import { invite } from '@/features/organizations/commands/invite';
import { INVITATION_DAYS } from '@/features/organizations/invitation-rules';
import { LOCALES } from '@/lib/locales';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { type CommandLine, needed, oneOf, say } from './command-line';

const text = { type: 'string' } as const;

export const adminInvite: CommandLine = {
  about: 'invite somebody to help run an organization; prints the link',
  usage: '--organization SLUG --email ADDRESS [--role admin] [--locale az|ru|en]',
  more: `  --role     ${ACCESS_ROLES.join(', ')}
  --locale   the language of the mail (the organization's own)`,
  options: { organization: text, email: text, role: text, locale: text },
  run: async (values) => {
    const slug = needed(values, 'organization');
    const organization = await findOrganization(slug);
    if (!organization) throw new Error(`There is no organization "${slug}".`);
    const { url, mailed } = await invite(systemContext('en', organization), {
      email: needed(values, 'email'),
      role: oneOf(values, 'role', ACCESS_ROLES) ?? 'admin',
      locale: oneOf(values, 'locale', LOCALES) ?? organization.defaultLocale,
    });
    say(url);
    const days = `good for ${INVITATION_DAYS} days, for that address only`;
    say(mailed ? `The link is mailed as well; it is ${days}.` : `Hand the link over; it is ${days}.`);
  },
};

/** An organization by the last part of its address. */
export async function findOrganization(slug: string) {
  const { id, defaultLocale, timezone } = organizations;
  const [row] = await asWorker((tx) =>
    tx
      .select({ id, slug: organizations.slug, defaultLocale, timezone })
      .from(organizations)
      .where(eq(organizations.slug, slug)),
  );
  return row;
}
