'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { deleteList } from './commands/delete-list';
import { exportMembers } from './commands/export-members';
import { renameList } from './commands/rename-list';
import { saveList } from './commands/save-list';

const membersOf = (request: RequestContext) =>
  `/${request.locale}/manage/${request.organization?.slug}/members`;
/** The list as it was, with the notice added. */
const backTo = (notice: string) => (_result: unknown, request: RequestContext, data: FormData) => {
  const query = new URLSearchParams(String(data.get('$query') ?? '').slice(0, 1000));
  query.set('notice', notice);
  return `${membersOf(request)}?${query}`;
};

const save = toAction(saveList, { done: backTo('list-saved') });
const rename = toAction(renameList, { done: backTo('list-renamed') });
const remove = toAction(deleteList, { done: backTo('list-deleted') });
const exportAction = toAction(exportMembers, {
  done: ({ id }, request) => `${membersOf(request)}/exports/${id}`,
});

export async function saveListAction(state: FormState, data: FormData) {
  return save(state, data);
}

export async function renameListAction(state: FormState, data: FormData) {
  return rename(state, data);
}

export async function deleteListAction(state: FormState, data: FormData) {
  return remove(state, data);
}

export async function exportMembersAction(state: FormState, data: FormData) {
  return exportAction(state, data);
}
