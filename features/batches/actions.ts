'use server';

import { listAddress } from '@/features/members/components/list-address';
import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { chooseMembers } from './commands/choose';
import { chooseForExport } from './commands/choose-for-export';
import { planBatch } from './commands/plan';
import { runBatch } from './commands/run';
import { undoBatch } from './commands/undo';

const toBatch = ({ id }: { id: string }, { locale, organization }: RequestContext) =>
  `/${locale}/manage/${organization?.slug}/batches/${id}`;

const choose = toAction(chooseMembers, { done: toBatch });
const toExport = toAction(chooseForExport, {
  done: (filter, { locale, organization }) =>
    listAddress(`/${locale}/manage/${organization?.slug}/members/export`, filter),
});
const plan = toAction(planBatch, { done: toBatch });
const run = toAction(runBatch, { done: toBatch });
const undo = toAction(undoBatch, { done: toBatch });

export async function chooseMembersAction(state: FormState, data: FormData) {
  return data.get('action') === 'export' ? toExport(state, data) : choose(state, data);
}

export async function planBatchAction(state: FormState, data: FormData) {
  return plan(state, data);
}

export async function runBatchAction(state: FormState, data: FormData) {
  return run(state, data);
}

export async function undoBatchAction(state: FormState, data: FormData) {
  return undo(state, data);
}
