import { askClaimant } from '@/features/organizations/commands/ask-claimant';
import { grantClaim } from '@/features/organizations/commands/grant-claim';
import { refuseClaim } from '@/features/organizations/commands/refuse-claim';
import { listClaims } from '@/features/organizations/queries/claims';
import { systemContext } from '@/server/context';
import { type CommandLine, given, say, UsageError } from './command-line';
import { allOrganizations, organizationOf } from './find-organization';

const words = { least: 2, most: 2 };

/** The work list of an operator who has no screen. */
export const claimList: CommandLine = {
  about: 'who claims an unconfirmed page, with what; what waits comes first',
  usage: '[SLUG]',
  words: { least: 0, most: 1 },
  options: {},
  run: async (_values, [slug]) => {
    let count = 0;
    for (const organization of slug ? [await organizationOf(slug)] : await allOrganizations()) {
      for (const claim of await listClaims(systemContext('en', organization), null)) {
        count += 1;
        const proof = [claim.proofEmail, claim.proofUrl].filter(Boolean).join(', ');
        say(
          `${organization.slug}  ${claim.id}  ${claim.state}  ${claim.createdAt.toISOString().slice(0, 10)}`,
        );
        say(
          `  ${claim.name} <${claim.email ?? '—'}>${claim.isAddressTheirs ? ' (an address of the organization)' : ''}`,
        );
        say(`  ${claim.position}: ${claim.reason.replace(/\s+/g, ' ')}`);
        say(`  proof, as typed: ${proof}${claim.isProofTheirs ? ' (at its domain)' : ''}`);
        if (claim.question) say(`  asked: ${claim.question}`);
        if (claim.reply) say(`  reply: ${claim.reply}`);
      }
    }
    if (count === 0) say('No claims.');
  },
};

export const claimAsk: CommandLine = {
  about: 'ask whoever claims a page something; it is mailed to them',
  usage: 'SLUG ID --question TEXT',
  words,
  options: { question: { type: 'string' } },
  run: async (values, [slug = '', id = '']) => {
    const question = textOf(values, 'question');
    const { isMailed } = await askClaimant(systemContext('en', await organizationOf(slug)), { id, question });
    say(isMailed ? 'Asked by mail.' : 'Asked; they have no mail address and see it on the page.');
  },
};

export const claimGrant: CommandLine = {
  about: 'hand a page over: whoever claimed it becomes administrator, the page is confirmed',
  usage: 'SLUG ID',
  words,
  options: {},
  run: async (_values, [slug = '', id = '']) => {
    const organization = await organizationOf(slug);
    const { isNew, ended } = await grantClaim(systemContext('en', organization), { id });
    say(
      isNew
        ? `"${slug}" is handed over and confirmed; ${ended} interim roles of operators ended.`
        : 'It was handed over already.',
    );
  },
};

export const claimRefuse: CommandLine = {
  about: 'refuse a claim; the reason is mailed',
  usage: 'SLUG ID --reason TEXT',
  words,
  options: { reason: { type: 'string' } },
  run: async (values, [slug = '', id = '']) => {
    const answer = textOf(values, 'reason');
    await refuseClaim(systemContext('en', await organizationOf(slug)), { id, answer });
    say('Refused; whoever claimed is told.');
  },
};

function textOf(values: Parameters<CommandLine['run']>[0], name: string): string {
  const text = given(values, name);
  if (!text) throw new UsageError(`--${name} is missing`);
  return text;
}
