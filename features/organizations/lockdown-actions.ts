'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { liftLockdown } from './commands/lift-lockdown';
import { lockOrganization } from './commands/lock';

const toLockdown = (notice: string, { locale, organization }: RequestContext) =>
  `/${locale}/manage/${organization?.slug}/lockdown?notice=${notice}`;

const lock = toAction(lockOrganization, {
  // Out of the management area: what stood around its pages is not to be seen any more.
  done: (_result, { locale, organization }) =>
    `/${locale}/organizations/${organization?.slug}/closed?notice=organization-locked`,
});
const lift = toAction(liftLockdown, {
  done: ({ state }, request) =>
    toLockdown(state === 'lifted' ? 'lockdown-lifted' : 'lockdown-agreed', request),
});

export async function lockOrganizationAction(state: FormState, data: FormData) {
  return lock(state, data);
}

export async function liftLockdownAction(state: FormState, data: FormData) {
  return lift(state, data);
}
