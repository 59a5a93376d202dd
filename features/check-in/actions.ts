'use server';

import { refresh } from 'next/cache';
import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import { translator } from '@/server/i18n/translator';
import { createDoor } from './commands/create-door';
import { revokeDoor } from './commands/revoke-door';

const createForm = toAction(createDoor, {
  message: async ({ name, pin }, { locale }) => {
    refresh();
    return (await translator(locale, 'check-in'))('new.made', { name, pin });
  },
});
const revokeForm = toAction(revokeDoor, {
  done: (_, { locale, organization }, data) =>
    `/${locale}/manage/${organization?.slug}/events/${String(data.get('$event') ?? '')}/door`,
});

export async function createDoorAction(state: FormState, data: FormData) {
  return createForm(state, data);
}

export async function revokeDoorAction(state: FormState, data: FormData) {
  return revokeForm(state, data);
}
