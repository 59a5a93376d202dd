'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addOffice } from './commands/add-office';
import { appoint } from './commands/appoint';
import { endTerm } from './commands/end-term';
import { updateOffice } from './commands/update-office';

const toBoard =
  (notice: string) =>
  (_result: unknown, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/board?notice=${notice}`;

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
