'use server';

import type { FormState } from '@/lib/form-state';
import type { Locale } from '@/lib/locales';
import { toAction } from '@/server/action';
import { type RequestContext, requestContext } from '@/server/context';
import { acceptOffer } from './commands/accept-offer';
import { cancel } from './commands/cancel';
import { changeParty } from './commands/change-party';
import { claim } from './commands/claim';
import { confirmAddress } from './commands/confirm-address';
import { keepForLater } from './commands/keep-for-later';
import { register } from './commands/register';
import { transfer } from './commands/transfer';
import { linkToken, openLink } from './links';

const tokenOf = (data: FormData) => String(data.get('$token') ?? '');

const registerForm = toAction(register, {
  done: ({ state, keptUntil, link }, { locale }, data) => {
    // Who has no mail address is led to what the mail would have led to.
    if (link) return `/${locale}/links/${linkToken(link)}?notice=registered-without-email`;
    const notice = state === 'held' && !keptUntil ? 'held-without-seats' : state;
    return `/${locale}/organizations/${data.get('$organization')}/events/${data.get('event')}/register?notice=${notice}`;
  },
});

const cancelOwnForm = toAction(cancel, {
  done: (_, { locale }) => `/${locale}/account/registrations?notice=registration-cancelled`,
});

const cancelByLinkForm = toAction(cancel, {
  context: (locale, data) => openLink(locale, tokenOf(data)),
  done: (_, { locale }, data) => `/${locale}/links/${tokenOf(data)}?notice=registration-cancelled`,
});

const confirmAddressForm = toAction(confirmAddress, {
  context: (locale, data) => openLink(locale, tokenOf(data)),
  done: (_, { locale }, data) => `/${locale}/links/${tokenOf(data)}?notice=address-confirmed`,
});

const ownPath = (notice: string) => ({
  done: (_: unknown, { locale }: RequestContext) => `/${locale}/account/registrations?notice=${notice}`,
});
const linkPath = (notice: string) => ({
  context: (locale: Locale, data: FormData) => openLink(locale, tokenOf(data)),
  done: (_: unknown, { locale }: RequestContext, data: FormData) =>
    `/${locale}/links/${tokenOf(data)}?notice=${notice}`,
});

const acceptOwnForm = toAction(acceptOffer, ownPath('offer-accepted'));
const keepForLaterOwnForm = toAction(keepForLater, ownPath('kept-for-later'));
const acceptByLinkForm = toAction(acceptOffer, linkPath('offer-accepted'));
const keepForLaterByLinkForm = toAction(keepForLater, linkPath('kept-for-later'));

const changeOwnForm = toAction(changeParty, ownPath('party-changed'));
const changeByLinkForm = toAction(changeParty, linkPath('party-changed'));

export async function changeOwnAction(state: FormState, data: FormData) {
  return changeOwnForm(state, data);
}

export async function changeByLinkAction(state: FormState, data: FormData) {
  return changeByLinkForm(state, data);
}

const transferOwnForm = toAction(transfer, ownPath('handed-on'));
const transferByLinkForm = toAction(transfer, {
  context: (locale: Locale, data: FormData) => openLink(locale, tokenOf(data)),
  done: ({ event }, { locale, organization }) =>
    `/${locale}/organizations/${organization?.slug}/events/${event}/register?notice=handed-on`,
});
const claimForm = toAction(claim, {
  context: async (locale: Locale, data: FormData) => {
    const [link, own] = [await openLink(locale, tokenOf(data)), await requestContext(locale)];
    return { ...link, standing: { ...link.standing, accountId: own.standing.accountId } };
  },
  done: (_, { locale }) => `/${locale}/account/registrations?notice=claimed`,
});

export async function transferOwnAction(state: FormState, data: FormData) {
  return transferOwnForm(state, data);
}

export async function transferByLinkAction(state: FormState, data: FormData) {
  return transferByLinkForm(state, data);
}

export async function claimAction(state: FormState, data: FormData) {
  return claimForm(state, data);
}

export async function acceptOwnAction(state: FormState, data: FormData) {
  return acceptOwnForm(state, data);
}

export async function keepForLaterOwnAction(state: FormState, data: FormData) {
  return keepForLaterOwnForm(state, data);
}

export async function acceptByLinkAction(state: FormState, data: FormData) {
  return acceptByLinkForm(state, data);
}

export async function keepForLaterByLinkAction(state: FormState, data: FormData) {
  return keepForLaterByLinkForm(state, data);
}

export async function registerAction(state: FormState, data: FormData) {
  return registerForm(state, data);
}

export async function cancelOwnAction(state: FormState, data: FormData) {
  return cancelOwnForm(state, data);
}

export async function cancelByLinkAction(state: FormState, data: FormData) {
  return cancelByLinkForm(state, data);
}

export async function confirmAddressAction(state: FormState, data: FormData) {
  return confirmAddressForm(state, data);
}
