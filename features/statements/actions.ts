'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addKnownPerson } from './commands/add-known-person';
import { addNewPerson } from './commands/add-new-person';
import { createStatement } from './commands/create';
import { hideContent } from './commands/hide';
import { movePerson } from './commands/move-person';
import { publishStatement } from './commands/publish';
import { removePerson } from './commands/remove-person';
import { unhideContent } from './commands/unhide';
import { unpublishStatement } from './commands/unpublish';
import { updateStatement } from './commands/update';
import { ownManagePath } from './own-manage-path';

const place = ({ locale, organization }: RequestContext, rest: string) =>
  `/${locale}/manage/${organization?.slug}/${rest}`;
const statement = (request: RequestContext, id: string, notice = 'saved') =>
  place(request, `statements/${id}?notice=${notice}`);

/** Back to the page of the management area from which it was hidden. */
const back = (request: RequestContext, data: FormData, notice: string) =>
  `${ownManagePath(data.get('$back'), place(request, '')) ?? place(request, 'corrections')}?notice=${notice}`;

const create = toAction(createStatement, { done: ({ id }, request) => statement(request, id) });
const update = toAction(updateStatement, { done: ({ id }, request) => statement(request, id) });
const publish = toAction(publishStatement, { done: ({ id }, r) => statement(r, id, 'published') });
const unpublish = toAction(unpublishStatement, { done: ({ id }, r) => statement(r, id, 'unpublished') });
const addKnown = toAction(addKnownPerson, { done: ({ id }, r) => statement(r, id, 'person-added') });
const addNew = toAction(addNewPerson, { done: ({ id }, r) => statement(r, id, 'person-added') });
const remove = toAction(removePerson, { done: ({ id }, r) => statement(r, id, 'person-removed') });
const move = toAction(movePerson, { done: ({ id }, request) => statement(request, id) });
const hide = toAction(hideContent, { done: (_, request, data) => back(request, data, 'content-hidden') });
const unhide = toAction(unhideContent, { done: (_, request, data) => back(request, data, 'content-shown') });

export async function createStatementAction(state: FormState, data: FormData) {
  return create(state, data);
}
export async function updateStatementAction(state: FormState, data: FormData) {
  return update(state, data);
}
export async function publishStatementAction(state: FormState, data: FormData) {
  return publish(state, data);
}
export async function unpublishStatementAction(state: FormState, data: FormData) {
  return unpublish(state, data);
}
export async function addKnownPersonAction(state: FormState, data: FormData) {
  return addKnown(state, data);
}
export async function addNewPersonAction(state: FormState, data: FormData) {
  return addNew(state, data);
}
export async function removePersonAction(state: FormState, data: FormData) {
  return remove(state, data);
}
export async function movePersonAction(state: FormState, data: FormData) {
  return move(state, data);
}
export async function hideContentAction(state: FormState, data: FormData) {
  return hide(state, data);
}
export async function unhideContentAction(state: FormState, data: FormData) {
  return unhide(state, data);
}
