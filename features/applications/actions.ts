'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { openApplication } from './application-link';
import { acceptApplication } from './commands/accept';
import { answerQuestion } from './commands/answer';
import { apply } from './commands/apply';
import { askApplicant } from './commands/ask';
import { attachApplication } from './commands/attach';
import { closeDoor } from './commands/close-door';
import { confirmAddress } from './commands/confirm-address';
import { declineApplication } from './commands/decline';
import { detachApplication } from './commands/detach';
import { openDoor } from './commands/open-door';
import { withdraw } from './commands/withdraw';

const tokenOf = (data: FormData) => String(data.get('$token') ?? '');
const byLink = (notice: string) => ({
  context: (locale: RequestContext['locale'], data: FormData) => openApplication(locale, tokenOf(data)),
  done: (_: unknown, { locale }: RequestContext, data: FormData) =>
    `/${locale}/applications/${tokenOf(data)}?notice=${notice}`,
});

const manage = ({ locale, organization }: RequestContext, place: string, notice: string) =>
  `/${locale}/manage/${organization?.slug}/${place}?notice=${notice}`;
const toApplication = (notice: string) => (result: { id: string }, request: RequestContext) =>
  manage(request, `members/applications/${result.id}`, notice);
const toSettings = (notice: string) => (_: unknown, request: RequestContext) =>
  manage(request, 'profile/settings', notice);

const ACCEPTED = {
  begun: 'application-accepted',
  unchanged: 'application-recorded',
  paused: 'application-recorded-paused',
  resumed: 'application-resumed',
};

const applyForm = toAction(apply, {
  done: (_, { locale, organization }) => `/${locale}/organizations/${organization?.slug}/join/thanks`,
});
const confirmForm = toAction(confirmAddress, byLink('application-confirmed'));
const answerForm = toAction(answerQuestion, byLink('application-answered'));
const withdrawForm = toAction(withdraw, byLink('application-withdrawn'));
const acceptForm = toAction(acceptApplication, {
  done: ({ slug, membership }, request) => manage(request, `members/${slug}`, ACCEPTED[membership]),
});
const declineForm = toAction(declineApplication, { done: toApplication('application-declined') });
const askForm = toAction(askApplicant, { done: toApplication('application-asked') });
const attachForm = toAction(attachApplication, { done: toApplication('application-attached') });
const detachForm = toAction(detachApplication, { done: toApplication('application-detached') });
const openForm = toAction(openDoor, { done: toSettings('door-opened') });
const closeForm = toAction(closeDoor, { done: toSettings('door-closed') });

export async function applyAction(state: FormState, data: FormData) {
  return applyForm(state, data);
}
export async function confirmAddressAction(state: FormState, data: FormData) {
  return confirmForm(state, data);
}
export async function answerQuestionAction(state: FormState, data: FormData) {
  return answerForm(state, data);
}
export async function withdrawAction(state: FormState, data: FormData) {
  return withdrawForm(state, data);
}
export async function acceptApplicationAction(state: FormState, data: FormData) {
  return acceptForm(state, data);
}
export async function declineApplicationAction(state: FormState, data: FormData) {
  return declineForm(state, data);
}
export async function askApplicantAction(state: FormState, data: FormData) {
  return askForm(state, data);
}
export async function attachApplicationAction(state: FormState, data: FormData) {
  return attachForm(state, data);
}
export async function detachApplicationAction(state: FormState, data: FormData) {
  return detachForm(state, data);
}
export async function openDoorAction(state: FormState, data: FormData) {
  return openForm(state, data);
}
export async function closeDoorAction(state: FormState, data: FormData) {
  return closeForm(state, data);
}
