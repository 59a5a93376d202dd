'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { answerForWard } from './commands/answer-for-ward';
import { chooseWardVisibility } from './commands/choose-ward-visibility';
import { giveForWard } from './commands/give-for-ward';
import { liftWardSafeMode } from './commands/lift-ward-safe-mode';
import { putWardInSafeMode } from './commands/put-ward-in-safe-mode';
import { requestWardChanges } from './commands/request-ward-changes';
import { updateWard } from './commands/update-ward';
import { withdrawForWard } from './commands/withdraw-for-ward';
import { withdrawWardChange } from './commands/withdraw-ward-change';

const toWard =
  (notice: string) =>
  ({ id }: { id: string }, { locale, organization }: RequestContext) =>
    `/${locale}/account/${organization?.slug}/household/${id}?notice=${notice}`;

const update = toAction(updateWard, { done: toWard('ward-updated') });
const visibility = toAction(chooseWardVisibility, { done: toWard('visibility-updated') });
const safe = toAction(putWardInSafeMode, { done: toWard('safe-mode-on') });
const unsafe = toAction(liftWardSafeMode, { done: toWard('safe-mode-off') });
const ask = toAction(requestWardChanges, { done: toWard('changes-requested') });
const takeBack = toAction(withdrawWardChange, { done: toWard('change-withdrawn') });
const answer = toAction(answerForWard, { done: toWard('ward-updated') });

const toConsents =
  (notice: string) =>
  (_result: unknown, { locale, organization }: RequestContext) =>
    `/${locale}/account/${organization?.slug}/consents?notice=${notice}`;
const give = toAction(giveForWard, { done: toConsents('consent-given') });
const withdraw = toAction(withdrawForWard, { done: toConsents('consent-withdrawn') });

export async function updateWardAction(state: FormState, data: FormData) {
  return update(state, data);
}

export async function requestWardChangesAction(state: FormState, data: FormData) {
  return ask(state, data);
}

export async function withdrawWardChangeAction(state: FormState, data: FormData) {
  return takeBack(state, data);
}

export async function chooseWardVisibilityAction(state: FormState, data: FormData) {
  return visibility(state, data);
}

export async function answerForWardAction(state: FormState, data: FormData) {
  return answer(state, data);
}

export async function putWardInSafeModeAction(state: FormState, data: FormData) {
  return safe(state, data);
}

export async function liftWardSafeModeAction(state: FormState, data: FormData) {
  return unsafe(state, data);
}

export async function giveForWardAction(state: FormState, data: FormData) {
  return give(state, data);
}

export async function withdrawForWardAction(state: FormState, data: FormData) {
  return withdraw(state, data);
}
