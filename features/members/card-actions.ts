'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { issueCard } from './commands/issue-card';
import { replaceCard } from './commands/replace-card';
import { revokeCard } from './commands/revoke-card';

/** Back to where the form stood: the own card, or the one on a member's page. */
const toCard = (notice: string) => (person: { slug: string }, request: RequestContext, data: FormData) => {
  const { locale, organization } = request;
  const page =
    data.get('$own') === 'on'
      ? `account/${organization?.slug}`
      : `manage/${organization?.slug}/members/${person.slug}`;
  return `/${locale}/${page}/card?notice=${notice}`;
};

const issue = toAction(issueCard, { done: toCard('card-issued') });
const replace = toAction(replaceCard, { done: toCard('card-replaced') });
const revoke = toAction(revokeCard, { done: toCard('card-revoked') });

export async function issueCardAction(state: FormState, data: FormData) {
  return issue(state, data);
}

export async function replaceCardAction(state: FormState, data: FormData) {
  return replace(state, data);
}

export async function revokeCardAction(state: FormState, data: FormData) {
  return revoke(state, data);
}
