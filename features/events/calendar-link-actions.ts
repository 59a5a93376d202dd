'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { renewCalendarLink } from './commands/renew-calendar-link';
import { revokeCalendarLink } from './commands/revoke-calendar-link';

const toAccount = {
  done: (_: unknown, { locale }: RequestContext) => `/${locale}/account#calendar`,
};
const renewForm = toAction(renewCalendarLink, toAccount);
const revokeForm = toAction(revokeCalendarLink, toAccount);

export async function renewCalendarLinkAction(state: FormState, data: FormData) {
  return renewForm(state, data);
}

export async function revokeCalendarLinkAction(state: FormState, data: FormData) {
  return revokeForm(state, data);
}
