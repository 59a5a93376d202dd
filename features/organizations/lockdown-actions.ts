'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { liftLockdown } from './commands/lift-lockdown';
import { lockOrganization } from './commands/lock';

const page = ({ locale, organization }: RequestContext) => `/${locale}/manage/${organization?.slug}/lockdown`;

const lock = toAction(lockOrganization, {
  done: (_result, request) => `${page(request)}?notice=organization-locked`,
});
const lift = toAction(liftLockdown, {
  done: ({ state }, request) =>
    state === 'lifted'
      ? `${page(request)}?notice=lockdown-lifted`
      : `${page(request)}?notice=lockdown-agreed`,
});

export async function lockOrganizationAction(state: FormState, data: FormData) {
  return lock(state, data);
}

export async function liftLockdownAction(state: FormState, data: FormData) {
  return lift(state, data);
}
