'use server';

import { withBrowser } from '@/features/accounts/with-browser';
import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import { rememberBrowser } from '@/server/auth/browser';
import type { RequestContext } from '@/server/context';
import { askClaimant } from './commands/ask-claimant';
import { grantClaim } from './commands/grant-claim';
import { refuseClaim } from './commands/refuse-claim';
import { replyToClaim } from './commands/reply-to-claim';
import { requestClaim } from './commands/request-claim';
import { sendClaimLink } from './commands/send-claim-link';

const own = (_: unknown, { locale, organization }: RequestContext) =>
  `/${locale}/organizations/${organization?.slug}/claim`;
const list =
  (notice: string) =>
  (_: unknown, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/claims?notice=${notice}`;

const request = toAction(requestClaim, { done: own });
const sendLink = toAction(withBrowser(sendClaimLink, rememberBrowser), { notice: 'claim-link-sent' });
const reply = toAction(replyToClaim, { done: own });
const ask = toAction(askClaimant, { done: list('claim-asked') });
const refuse = toAction(refuseClaim, { done: list('claim-refused') });
const grant = toAction(grantClaim, { done: list('claim-granted') });

export async function requestClaimAction(state: FormState, data: FormData) {
  return request(state, data);
}
export async function sendClaimLinkAction(state: FormState, data: FormData) {
  return sendLink(state, data);
}
export async function replyToClaimAction(state: FormState, data: FormData) {
  return reply(state, data);
}
export async function askClaimantAction(state: FormState, data: FormData) {
  return ask(state, data);
}
export async function refuseClaimAction(state: FormState, data: FormData) {
  return refuse(state, data);
}
export async function grantClaimAction(state: FormState, data: FormData) {
  return grant(state, data);
}
