'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import { confirmRun } from './commands/confirm-run';
import { orderData } from './commands/order-data';
import { requestErasure } from './commands/request-erasure';
import { requestErasureOf } from './commands/request-erasure-of';
import { undoErasure } from './commands/undo-erasure';
import { updateRetention } from './commands/update-retention';

const ASKED = 'erasure-asked';
const UNDONE = 'erasure-undone';

const order = toAction(orderData, {
  done: ({ token }, { locale, organization }) => `/${locale}/account/${organization?.slug}/my-data/${token}`,
});
const request = toAction(requestErasure, {
  done: (_result, { locale, organization }) =>
    `/${locale}/account/${organization?.slug}/my-data?notice=${ASKED}`,
});
const requestOf = toAction(requestErasureOf, {
  done: ({ slug }, { locale, organization }) =>
    `/${locale}/manage/${organization?.slug}/members/${slug}/erase?notice=${ASKED}`,
});
/** Back to where the form stood. */
const undo = toAction(undoErasure, {
  done: (_result, { locale, organization }, data) =>
    data.get('$own') === 'on'
      ? `/${locale}/account/${organization?.slug}/my-data?notice=${UNDONE}`
      : `/${locale}/manage/${organization?.slug}/erasures?notice=${UNDONE}`,
});

export async function orderDataAction(state: FormState, data: FormData) {
  return order(state, data);
}

export async function requestErasureAction(state: FormState, data: FormData) {
  return request(state, data);
}

export async function requestErasureOfAction(state: FormState, data: FormData) {
  return requestOf(state, data);
}

export async function undoErasureAction(state: FormState, data: FormData) {
  return undo(state, data);
}

const toRetention =
  (notice: string) =>
  (_result: unknown, { locale, organization }: { locale: string; organization: { slug: string } | null }) =>
    `/${locale}/manage/${organization?.slug}/retention?notice=${notice}`;
const updateRule = toAction(updateRetention, { done: toRetention('retention-saved') });
const confirm = toAction(confirmRun, { done: toRetention('retention-confirmed') });

export async function updateRetentionAction(state: FormState, data: FormData) {
  return updateRule(state, data);
}

export async function confirmRunAction(state: FormState, data: FormData) {
  return confirm(state, data);
}
