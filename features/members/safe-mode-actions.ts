'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { enterSafeMode } from './commands/enter-safe-mode';
import { leaveSafeMode } from './commands/leave-safe-mode';
import { liftSafeMode } from './commands/lift-safe-mode';
import { putInSafeMode } from './commands/put-in-safe-mode';

const toProfile =
  (notice: string) =>
  (_person: unknown, { locale, organization }: RequestContext) =>
    `/${locale}/account/${organization?.slug}/profile?notice=${notice}`;
const toMember =
  (notice: string) =>
  ({ slug }: { slug: string }, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/members/${slug}?notice=${notice}`;

const enter = toAction(enterSafeMode, { done: toProfile('safe-mode-on') });
const leave = toAction(leaveSafeMode, { done: toProfile('safe-mode-off') });
const put = toAction(putInSafeMode, { done: toMember('safe-mode-on') });
const lift = toAction(liftSafeMode, { done: toMember('safe-mode-lifted') });

export async function enterSafeModeAction(state: FormState, data: FormData) {
  return enter(state, data);
}

export async function leaveSafeModeAction(state: FormState, data: FormData) {
  return leave(state, data);
}

export async function putInSafeModeAction(state: FormState, data: FormData) {
  return put(state, data);
}

export async function liftSafeModeAction(state: FormState, data: FormData) {
  return lift(state, data);
}
