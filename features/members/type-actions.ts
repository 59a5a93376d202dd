'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addMembershipType } from './commands/add-membership-type';
import { renameMembershipType } from './commands/rename-membership-type';
import { restoreMembershipType } from './commands/restore-membership-type';
import { retireMembershipType } from './commands/retire-membership-type';

const toTypes = (notice: string) => (_result: unknown, request: RequestContext) =>
  `/${request.locale}/manage/${request.organization?.slug}/members/types?notice=${notice}`;

const add = toAction(addMembershipType, { done: toTypes('type-added') });
const rename = toAction(renameMembershipType, { done: toTypes('type-renamed') });
const retire = toAction(retireMembershipType, { done: toTypes('type-retired') });
const restore = toAction(restoreMembershipType, { done: toTypes('type-restored') });

export async function addTypeAction(state: FormState, data: FormData) {
  return add(state, data);
}

export async function renameTypeAction(state: FormState, data: FormData) {
  return rename(state, data);
}

export async function retireTypeAction(state: FormState, data: FormData) {
  return retire(state, data);
}

export async function restoreTypeAction(state: FormState, data: FormData) {
  return restore(state, data);
}
