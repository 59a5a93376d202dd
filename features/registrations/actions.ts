'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import { cancel } from './commands/cancel';
import { confirmAddress } from './commands/confirm-address';
import { register } from './commands/register';
import { openLink } from './links';

const tokenOf = (data: FormData) => String(data.get('$token') ?? '');

const registerForm = toAction(register, {
  done: ({ state, keptUntil }, { locale }, data) => {
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
