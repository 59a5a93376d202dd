'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { choosePair } from './commands/choose';
import { dismissPair } from './commands/dismiss';
import { mergePair } from './commands/merge';
import { recallPair } from './commands/recall';
import { requestSearch } from './commands/request-search';
import { undoMerge } from './commands/undo-merge';

const list = ({ locale, organization }: RequestContext) =>
  `/${locale}/manage/${organization?.slug}/members/duplicates`;
const toList = (notice: string) => (_result: unknown, request: RequestContext) =>
  `${list(request)}?notice=${notice}`;

const search = toAction(requestSearch, { done: (_result, request) => list(request) });
const choose = toAction(choosePair, { done: ({ id }, request) => `${list(request)}/${id}` });
const merge = toAction(mergePair, { done: toList('people-merged') });
const undo = toAction(undoMerge, {
  done: ({ stayed }, request) =>
    toList(stayed.length > 0 ? 'merge-undone-partly' : 'merge-undone')(stayed, request),
});
const dismiss = toAction(dismissPair, { done: toList('pair-dismissed') });
const recall = toAction(recallPair, { done: toList('pair-recalled') });

export async function requestSearchAction(state: FormState, data: FormData) {
  return search(state, data);
}

export async function choosePairAction(state: FormState, data: FormData) {
  return choose(state, data);
}

export async function mergePairAction(state: FormState, data: FormData) {
  return merge(state, data);
}

export async function undoMergeAction(state: FormState, data: FormData) {
  return undo(state, data);
}

export async function dismissPairAction(state: FormState, data: FormData) {
  return dismiss(state, data);
}

export async function recallPairAction(state: FormState, data: FormData) {
  return recall(state, data);
}
