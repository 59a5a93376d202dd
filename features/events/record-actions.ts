'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addPhoto } from './commands/add-photo';
import { addPress } from './commands/add-press';
import { describePhoto } from './commands/describe-photo';
import { removePhoto } from './commands/remove-photo';
import { removePress } from './commands/remove-press';
import { saveRecord } from './commands/save-record';

const at = (part = '') => ({
  done: ({ slug }: { slug: string }, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/events/${slug}/record?notice=saved${part}`,
});

const saveForm = toAction(saveRecord, at());
const addPhotoForm = toAction(addPhoto, { file: 'file', ...at('#photos') });
const removePhotoForm = toAction(removePhoto, at('#photos'));
const describePhotoForm = toAction(describePhoto, at('#photos'));
const addPressForm = toAction(addPress, at('#press'));
const removePressForm = toAction(removePress, at('#press'));

export async function saveRecordAction(state: FormState, data: FormData) {
  return saveForm(state, data);
}

export async function addPhotoAction(state: FormState, data: FormData) {
  return addPhotoForm(state, data);
}

export async function removePhotoAction(state: FormState, data: FormData) {
  return removePhotoForm(state, data);
}

export async function describePhotoAction(state: FormState, data: FormData) {
  return describePhotoForm(state, data);
}

export async function addPressAction(state: FormState, data: FormData) {
  return addPressForm(state, data);
}

export async function removePressAction(state: FormState, data: FormData) {
  return removePressForm(state, data);
}
