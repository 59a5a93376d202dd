'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { acceptOffer } from './commands/accept-offer';
import { cancel } from './commands/cancel';
import { cancelEvent } from './commands/cancel-event';
import { checkIn } from './commands/check-in';
import { confirm } from './commands/confirm';
import { decline } from './commands/decline';
import { handOver } from './commands/hand-over';
import { promote } from './commands/promote';
import { registerFor } from './commands/register-for';
import { revokeLink } from './commands/revoke-link';
import { setRegistration } from './commands/set-registration';

const eventPath = ({ locale, organization }: RequestContext, slug: string) =>
  `/${locale}/manage/${organization?.slug}/events/${slug}`;

/** Back to the registration that it was about; the form names its event. */
const back = (notice: string) => ({
  done: ({ id }: { id: string }, request: RequestContext, data: FormData) =>
    `${eventPath(request, String(data.get('$event') ?? ''))}/registrations/${id}?notice=${notice}`,
});

const settingsForm = toAction(setRegistration, {
  done: ({ slug }, request) => `${eventPath(request, slug)}?notice=saved#registration`,
});
const cancelEventForm = toAction(cancelEvent, {
  done: ({ slug }, request) => `${eventPath(request, slug)}?notice=event-cancelled`,
});
const registerForForm = toAction(registerFor, {
  done: ({ event, registration, state }, request) =>
    `${eventPath(request, event)}/registrations/${registration}?notice=registered-${state}`,
});
const confirmForm = toAction(confirm, back('registration-confirmed'));
const declineForm = toAction(decline, back('registration-declined'));
const cancelForm = toAction(cancel, back('registration-cancelled'));
const handOverForm = toAction(handOver, back('link-made'));
const revokeLinkForm = toAction(revokeLink, back('link-revoked'));
const acceptForForm = toAction(acceptOffer, back('offer-accepted'));
const promoteForm = toAction(promote, back('registration-confirmed'));
const checkInForm = toAction(checkIn, back('checked-in'));

export async function setRegistrationAction(state: FormState, data: FormData) {
  return settingsForm(state, data);
}

export async function cancelEventAction(state: FormState, data: FormData) {
  return cancelEventForm(state, data);
}

export async function registerForAction(state: FormState, data: FormData) {
  return registerForForm(state, data);
}

export async function confirmAction(state: FormState, data: FormData) {
  return confirmForm(state, data);
}

export async function declineAction(state: FormState, data: FormData) {
  return declineForm(state, data);
}

export async function cancelAction(state: FormState, data: FormData) {
  return cancelForm(state, data);
}

export async function handOverAction(state: FormState, data: FormData) {
  return handOverForm(state, data);
}

export async function revokeLinkAction(state: FormState, data: FormData) {
  return revokeLinkForm(state, data);
}

export async function checkInAction(state: FormState, data: FormData) {
  return checkInForm(state, data);
}

export async function acceptForAction(state: FormState, data: FormData) {
  return acceptForForm(state, data);
}

export async function promoteAction(state: FormState, data: FormData) {
  return promoteForm(state, data);
}
