'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { acceptOffer } from './commands/accept-offer';
import { cancel } from './commands/cancel';
import { cancelEvent } from './commands/cancel-event';
import { changeParty } from './commands/change-party';
import { checkIn } from './commands/check-in';
import { confirm } from './commands/confirm';
import { copyEvent } from './commands/copy-event';
import { decline } from './commands/decline';
import { handOver } from './commands/hand-over';
import { keepForLater } from './commands/keep-for-later';
import { promote } from './commands/promote';
import { registerFor } from './commands/register-for';
import { renewInvite } from './commands/renew-invite';
import { revokeLink } from './commands/revoke-link';
import { setKinds } from './commands/set-kinds';
import { setRegistration } from './commands/set-registration';
import { setScope } from './commands/set-scope';
import { takeAlong } from './commands/take-along';
import { tellChange } from './commands/tell-change';
import { transfer } from './commands/transfer';
import { SETTINGS } from './schema';

const eventPath = ({ locale, organization }: RequestContext, slug: string) =>
  `/${locale}/manage/${organization?.slug}/events/${slug}`;

/** The settings that were typed, for the page that shows what follows from them. */
function settingsIn(data: FormData): URLSearchParams {
  const typed = SETTINGS.map((name): [string, string] => [name, String(data.get(name) ?? '')]);
  return new URLSearchParams(typed.filter(([, value]) => value !== ''));
}

/** Back to the registration that it was about; the form names its event. */
const back = (notice: string) => ({
  done: ({ id }: { id: string }, request: RequestContext, data: FormData) =>
    `${eventPath(request, String(data.get('$event') ?? ''))}/registrations/${id}?notice=${notice}`,
});

const settingsForm = toAction(setRegistration, {
  done: ({ slug, isUnseen }, request, data) =>
    isUnseen
      ? `${eventPath(request, slug)}/registration?${settingsIn(data)}`
      : `${eventPath(request, slug)}?notice=saved#registration`,
});
const kindsForm = toAction(setKinds, {
  done: ({ slug }, request) => `${eventPath(request, slug)}?notice=saved#registration`,
});
const scopeForm = toAction(setScope, {
  done: ({ slug }, request) => `${eventPath(request, slug)}?notice=saved#registration`,
});
const takeAlongForm = toAction(takeAlong, {
  done: ({ slug }, request) => `${eventPath(request, slug)}/registrations`,
});
const renewInviteForm = toAction(renewInvite, {
  done: ({ slug }, request) => `${eventPath(request, slug)}?notice=saved#registration`,
});
const cancelEventForm = toAction(cancelEvent, {
  done: ({ slug }, request) => `${eventPath(request, slug)}?notice=event-cancelled`,
});
const copyEventForm = toAction(copyEvent, {
  done: ({ slug }, request) => `${eventPath(request, slug)}?notice=event-copied`,
});
const tellChangeForm = toAction(tellChange, {
  done: ({ slug }, request) => `${eventPath(request, slug)}?notice=event-told`,
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
const keepForLaterForForm = toAction(keepForLater, back('kept-for-them'));
const promoteForm = toAction(promote, back('registration-confirmed'));
const changeForm = toAction(changeParty, back('party-changed'));
const transferForm = toAction(transfer, back('registration-handed-on'));
const checkInForm = toAction(checkIn, back('checked-in'));

export async function setRegistrationAction(state: FormState, data: FormData) {
  return settingsForm(state, data);
}

export async function setScopeAction(state: FormState, data: FormData) {
  return scopeForm(state, data);
}

export async function takeAlongAction(state: FormState, data: FormData) {
  return takeAlongForm(state, data);
}

export async function cancelEventAction(state: FormState, data: FormData) {
  return cancelEventForm(state, data);
}

export async function copyEventAction(state: FormState, data: FormData) {
  return copyEventForm(state, data);
}

export async function tellChangeAction(state: FormState, data: FormData) {
  return tellChangeForm(state, data);
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

export async function keepForLaterForAction(state: FormState, data: FormData) {
  return keepForLaterForForm(state, data);
}

export async function promoteAction(state: FormState, data: FormData) {
  return promoteForm(state, data);
}

export async function setKindsAction(state: FormState, data: FormData) {
  return kindsForm(state, data);
}

export async function renewInviteAction(state: FormState, data: FormData) {
  return renewInviteForm(state, data);
}

export async function changeAction(state: FormState, data: FormData) {
  return changeForm(state, data);
}

export async function transferAction(state: FormState, data: FormData) {
  return transferForm(state, data);
}
