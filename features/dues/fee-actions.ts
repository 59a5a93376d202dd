'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addFee } from './commands/add-fee';
import { endFee } from './commands/end-fee';
import { removeFee } from './commands/remove-fee';

const toFees =
  (notice: string) =>
  (_result: unknown, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/dues/fees?notice=${notice}`;

const add = toAction(addFee, { done: toFees('fee-added') });
const end = toAction(endFee, { done: toFees('fee-ended') });
const remove = toAction(removeFee, { done: toFees('fee-removed') });

export async function addFeeAction(state: FormState, data: FormData) {
  return add(state, data);
}

export async function endFeeAction(state: FormState, data: FormData) {
  return end(state, data);
}

export async function removeFeeAction(state: FormState, data: FormData) {
  return remove(state, data);
}
