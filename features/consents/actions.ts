'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { answerRequest } from './commands/answer';
import { askForConsents } from './commands/ask';
import { giveConsents } from './commands/give';
import { recordConsent } from './commands/record';
import { recordMany } from './commands/record-many';
import { withdrawConsent } from './commands/withdraw';
import { withdrawByLink } from './commands/withdraw-by-link';
import { openRequest } from './request-link';

const toOwn =
  (notice: string) =>
  (_result: unknown, { locale, organization }: RequestContext) =>
    `/${locale}/account/${organization?.slug}/consents?notice=${notice}`;

const give = toAction(giveConsents, { done: toOwn('consent-given') });
const withdraw = toAction(withdrawConsent, { done: toOwn('consent-withdrawn') });
const record = toAction(recordConsent, {
  done: ({ slug, purposes }, { locale, organization }) =>
    `/${locale}/manage/${organization?.slug}/members/${slug}/consents?notice=${purposes.length > 0 ? 'consent-recorded' : 'consent-unchanged'}`,
});

const tokenOf = (data: FormData) => String(data.get('$token') ?? '');
const byLink = (notice: string) => ({
  context: (locale: RequestContext['locale'], data: FormData) => openRequest(locale, tokenOf(data)),
  done: (_result: unknown, { locale }: RequestContext, data: FormData) =>
    `/${locale}/consents/${tokenOf(data)}?notice=${notice}`,
});
const answer = toAction(answerRequest, byLink('consent-answered'));
const withdrawLinked = toAction(withdrawByLink, byLink('consent-withdrawn'));

const toCampaign =
  (notice: string) =>
  ({ id }: { id: string }, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/members/consents/${id}?notice=${notice}`;
const ask = toAction(askForConsents, { done: toCampaign('consents-asked') });
const many = toAction(recordMany, { done: toCampaign('consent-recorded') });

export async function giveConsentsAction(state: FormState, data: FormData) {
  return give(state, data);
}
export async function withdrawConsentAction(state: FormState, data: FormData) {
  return withdraw(state, data);
}
export async function recordConsentAction(state: FormState, data: FormData) {
  return record(state, data);
}

export async function answerRequestAction(state: FormState, data: FormData) {
  return answer(state, data);
}
export async function withdrawByLinkAction(state: FormState, data: FormData) {
  return withdrawLinked(state, data);
}
export async function askForConsentsAction(state: FormState, data: FormData) {
  return ask(state, data);
}
export async function recordManyAction(state: FormState, data: FormData) {
  return many(state, data);
}
