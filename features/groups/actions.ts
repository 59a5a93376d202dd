'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addPersonToGroup } from './commands/add-person';
import { createGroup } from './commands/create';
import { endGroupMembership } from './commands/end-membership';
import { removeGroup } from './commands/remove';
import { updateGroup } from './commands/update';

const toGroup =
  (notice: string) =>
  ({ id }: { id: string }, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/groups/${id}?notice=${notice}`;

const toGroups =
  (notice: string) =>
  (_group: unknown, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/groups?notice=${notice}`;

/** To the group, or back to those who were chosen for it before there was one. */
const toNewGroup = (group: { id: string }, request: RequestContext, data: FormData) => {
  const batch = data.get('batch');
  if (!batch) return toGroup('group-created')(group, request);
  return `/${request.locale}/manage/${request.organization?.slug}/batches/${batch}`;
};

const create = toAction(createGroup, { done: toNewGroup });
const update = toAction(updateGroup, { done: toGroup('group-updated') });
const remove = toAction(removeGroup, { done: toGroups('group-removed') });
const add = toAction(addPersonToGroup, { done: toGroup('group-person-added') });
const end = toAction(endGroupMembership, { done: toGroup('group-membership-ended') });

export async function createGroupAction(state: FormState, data: FormData) {
  return create(state, data);
}

export async function updateGroupAction(state: FormState, data: FormData) {
  return update(state, data);
}

export async function addPersonToGroupAction(state: FormState, data: FormData) {
  return add(state, data);
}

export async function endGroupMembershipAction(state: FormState, data: FormData) {
  return end(state, data);
}

export async function removeGroupAction(state: FormState, data: FormData) {
  return remove(state, data);
}
