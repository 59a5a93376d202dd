import { mailsTo } from '@/features/accounts/password-checks';
import { browserSchema } from '@/features/accounts/schema';
import { sendRegisterLink } from '@/features/accounts/sending-link';
import { accountCommand, type Command } from '@/server/command';
import { publicContext } from '@/server/context';
import { notFound, Refusal } from '@/server/errors';
import { countUse } from '@/server/rate-limit';
import { claimLinkInput } from '../claim-schema';
import { findPublicOrganization } from '../queries/public';

const PER_PAGE_AND_HOUR = 20;

const mailClaimLink = accountCommand({
  name: 'claim.send-link',
  permission: 'account:sign-in',
  input: claimLinkInput.extend({ browser: browserSchema }),
  rateLimit: (_request, { email }) => mailsTo(email),
  run: async (context, { email, browser }) => {
    const { tx, organization, locale } = context;
    if (!organization) throw notFound();
    await countUse(tx, { key: `claim-link:${organization.id}`, limit: PER_PAGE_AND_HOUR, seconds: 3600 });
    await sendRegisterLink(context, {
      email,
      browser,
      next: `/${locale}/organizations/${organization.slug}/claim`,
    });
    return { email };
  },
  journal: () => null,
});

const { commandName, permission, schema } = mailClaimLink;

/**
 * Mails whoever has no account a link by which they get one, and then claim the page. Every address is answered alike; nobody registers
 * for anything else.
 */
export const sendClaimLink: Command<typeof schema, { email: string }> = Object.assign(
  async (...[request, input]: Parameters<typeof mailClaimLink>) => {
    const { organization, locale } = request;
    if (!organization) throw notFound();
    const page = await findPublicOrganization(publicContext(locale), organization.slug);
    if (!page || page.isConfirmed) throw new Refusal('closed', 'claim-closed');
    return mailClaimLink(request, input);
  },
  { commandName, permission, schema },
);
