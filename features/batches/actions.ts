'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { chooseMembers } from './commands/choose';
import { planBatch } from './commands/plan';
import { runBatch } from './commands/run';
import { undoBatch } from './commands/undo';

const toBatch = ({ id }: { id: string }, { locale, organization }: RequestContext) =>
  `/${locale}/manage/${organization?.slug}/batches/${id}`;

const choose = toAction(chooseMembers, { done: toBatch });
const plan = toAction(planBatch, { done: toBatch });
const run = toAction(runBatch, { done: toBatch });
const undo = toAction(undoBatch, { done: toBatch });

export async function chooseMembersAction(state: FormState, data: FormData) {
  return choose(state, data);
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
