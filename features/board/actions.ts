'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addBody } from './commands/add-body';
import { addHandoverItem } from './commands/add-handover-item';
import { addOffice } from './commands/add-office';
import { appoint } from './commands/appoint';
import { endTerm } from './commands/end-term';
import { giveAccess } from './commands/give-access';
import { removeHandoverItem } from './commands/remove-handover-item';
import { suggestHandoverItems } from './commands/suggest-handover-items';
import { tickHandover } from './commands/tick-handover';
import { untickHandover } from './commands/untick-handover';
import { updateBody } from './commands/update-body';
import { updateHandoverItem } from './commands/update-handover-item';
import { updateOffice } from './commands/update-office';

const toBoard =
  (notice: string) =>
  (_result: unknown, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/board?notice=${notice}`;

const toItems =
  (notice: string) =>
  (_result: unknown, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/board/handover?notice=${notice}`;

/** Back to where the list is ticked: the term in the management area, or the leaver's or successor's own page. */
const toTerm = ({ term }: { term: string }, { locale, organization }: RequestContext, data?: FormData) =>
  data?.get('$own') === 'on'
    ? `/${locale}/account/${organization?.slug}/handovers/${term}`
    : `/${locale}/manage/${organization?.slug}/board/terms/${term}`;

const addBodyTo = toAction(addBody, { done: toBoard('body-added') });
const updateBodyOf = toAction(updateBody, { done: toBoard('body-updated') });
const addItem = toAction(addHandoverItem, { done: toItems('handover-item-added') });
const updateItem = toAction(updateHandoverItem, { done: toItems('handover-item-updated') });
const removeItem = toAction(removeHandoverItem, { done: toItems('handover-item-removed') });
const suggestItems = toAction(suggestHandoverItems, { done: toItems('handover-items-suggested') });
const give = toAction(giveAccess, {
  done: ({ id }, request) => `${toTerm({ term: id }, request)}?notice=${'access-given'}`,
});
const tick = toAction(tickHandover, { done: toTerm });
const untick = toAction(untickHandover, { done: toTerm });
const add = toAction(addOffice, { done: toBoard('office-added') });
const update = toAction(updateOffice, { done: toBoard('office-updated') });
const appointTo = toAction(appoint, { done: toBoard('term-appointed') });
const end = toAction(endTerm, { done: toBoard('term-ended') });

export async function addOfficeAction(state: FormState, data: FormData) {
  return add(state, data);
}

export async function updateOfficeAction(state: FormState, data: FormData) {
  return update(state, data);
}

export async function appointAction(state: FormState, data: FormData) {
  return appointTo(state, data);
}

export async function endTermAction(state: FormState, data: FormData) {
  return end(state, data);
}

export async function addBodyAction(state: FormState, data: FormData) {
  return addBodyTo(state, data);
}

export async function updateBodyAction(state: FormState, data: FormData) {
  return updateBodyOf(state, data);
}

export async function giveAccessAction(state: FormState, data: FormData) {
  return give(state, data);
}

export async function addHandoverItemAction(state: FormState, data: FormData) {
  return addItem(state, data);
}

export async function updateHandoverItemAction(state: FormState, data: FormData) {
  return updateItem(state, data);
}

export async function removeHandoverItemAction(state: FormState, data: FormData) {
  return removeItem(state, data);
}

export async function suggestHandoverItemsAction(state: FormState, data: FormData) {
  return suggestItems(state, data);
}

export async function tickHandoverAction(state: FormState, data: FormData) {
  return tick(state, data);
}

export async function untickHandoverAction(state: FormState, data: FormData) {
  return untick(state, data);
}
