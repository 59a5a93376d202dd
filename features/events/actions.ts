'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addPartner } from './commands/add-partner';
import { addPerson } from './commands/add-person';
import { create } from './commands/create';
import { publish } from './commands/publish';
import { removeCover } from './commands/remove-cover';
import { removePartner } from './commands/remove-partner';
import { removePerson } from './commands/remove-person';
import { setCover } from './commands/set-cover';
import { update } from './commands/update';

const at = (notice: string, part = '') => ({
  done: ({ slug }: { slug: string }, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/events/${slug}?notice=${notice}${part}`,
});

const createForm = toAction(create, at('event-created'));
const updateForm = toAction(update, {
  done: (result, request) => at(result.wasMoved ? 'event-moved' : 'saved').done(result, request),
});
const publishForm = toAction(publish, at('event-published'));
const addPersonForm = toAction(addPerson, at('saved', '#people'));
const addPartnerForm = toAction(addPartner, at('saved', '#partners'));
const removePartnerForm = toAction(removePartner, at('saved', '#partners'));
const setCoverForm = toAction(setCover, { file: 'file', ...at('saved', '#cover') });
const removeCoverForm = toAction(removeCover, at('saved', '#cover'));
const removePersonForm = toAction(removePerson, at('saved', '#people'));

export async function createEventAction(state: FormState, data: FormData) {
  return createForm(state, data);
}

export async function updateEventAction(state: FormState, data: FormData) {
  return updateForm(state, data);
}

export async function publishEventAction(state: FormState, data: FormData) {
  return publishForm(state, data);
}

export async function addEventPersonAction(state: FormState, data: FormData) {
  return addPersonForm(state, data);
}

export async function removeEventPersonAction(state: FormState, data: FormData) {
  return removePersonForm(state, data);
}

export async function addPartnerAction(state: FormState, data: FormData) {
  return addPartnerForm(state, data);
}

export async function removePartnerAction(state: FormState, data: FormData) {
  return removePartnerForm(state, data);
}

export async function setCoverAction(state: FormState, data: FormData) {
  return setCoverForm(state, data);
}

export async function removeCoverAction(state: FormState, data: FormData) {
  return removeCoverForm(state, data);
}
