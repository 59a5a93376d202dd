'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { clearAddress } from './commands/clear-address';
import { releaseMail } from './commands/release-mail';
import { setMailLimits } from './commands/set-limits';

const page = (notice: string) => ({
  done: (_result: unknown, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/announcements/addresses?notice=${notice}`,
});

const clear = toAction(clearAddress, page('address-cleared'));
const release = toAction(releaseMail, {
  done: ({ decision }, { locale, organization }) =>
    `/${locale}/manage/${organization?.slug}/mail?notice=${decision === 'send' ? 'mail-held-send' : 'mail-held-stop'}`,
});
const limits = toAction(setMailLimits, page('saved'));

export async function clearAddressAction(state: FormState, data: FormData) {
  return clear(state, data);
}
export async function setMailLimitsAction(state: FormState, data: FormData) {
  return limits(state, data);
}
export async function releaseMailAction(state: FormState, data: FormData) {
  return release(state, data);
}
