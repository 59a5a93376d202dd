'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { giveConsents } from './commands/give';
import { recordConsent } from './commands/record';
import { withdrawConsent } from './commands/withdraw';

const toOwn =
  (notice: string) =>
  (_result: unknown, { locale, organization }: RequestContext) =>
    `/${locale}/account/${organization?.slug}/consents?notice=${notice}`;

const give = toAction(giveConsents, { done: toOwn('consent-given') });
const withdraw = toAction(withdrawConsent, { done: toOwn('consent-withdrawn') });
const record = toAction(recordConsent, {
  done: ({ slug }, { locale, organization }) =>
    `/${locale}/manage/${organization?.slug}/members/${slug}/consents?notice=consent-recorded`,
});

export async function giveConsentsAction(state: FormState, data: FormData) {
  return give(state, data);
}
export async function withdrawConsentAction(state: FormState, data: FormData) {
  return withdraw(state, data);
}
export async function recordConsentAction(state: FormState, data: FormData) {
  return record(state, data);
}
