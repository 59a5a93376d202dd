'use server';

import { randomUUID } from 'node:crypto';
import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { acceptAbove } from './commands/accept-above';
import { correct } from './commands/correct';
import { decide } from './commands/decide';
import { decideChange } from './commands/decide-change';
import { decideChanges } from './commands/decide-changes';
import { decideContradiction } from './commands/decide-contradiction';
import { discard } from './commands/discard';
import { join } from './commands/join';
import { publish } from './commands/publish';

const place = ({ locale, organization }: RequestContext, rest = '', notice?: string) =>
  `/${locale}/manage/${organization?.slug}/articles${rest}${notice ? `?notice=${notice}` : ''}`;
type Decided = { id: string; position: number };

/** A page that is led to a place in itself is not asked for again: each answer has an address of its own. */
const lineAt = ({ id }: Decided, request: RequestContext, position: number) =>
  place(request, `/${id}?answer=${randomUUID().slice(0, 8)}#p-${position}`);
/** On to the line below the one that was decided. */
const nextLine = (decided: Decided, request: RequestContext) =>
  lineAt(decided, request, decided.position + 1);
/** Back to the line that was changed. */
const line = (decided: Decided, request: RequestContext) => lineAt(decided, request, decided.position);

const decideLine = toAction(decide, { done: nextLine });
const correctLine = toAction(correct, { done: line });
const joinLine = toAction(join, { done: line });
const acceptMany = toAction(acceptAbove, {
  done: ({ id }, request) => place(request, `/${id}`, 'article-accepted'),
});
const changes = (request: RequestContext, id: string) =>
  place(request, `/${id}?answer=${randomUUID().slice(0, 8)}#changes`);
const decideOne = toAction(decideChange, { done: ({ id }, request) => changes(request, id) });
const decideAll = toAction(decideChanges, { done: ({ id }, request) => changes(request, id) });
const decideWhoHolds = toAction(decideContradiction, {
  done: ({ id }, request) => place(request, `/contradictions?answer=${randomUUID().slice(0, 8)}#c-${id}`),
});
const publishArticle = toAction(publish, {
  done: ({ id }, request) => place(request, `/${id}`, 'article-published'),
});
const discardArticle = toAction(discard, {
  done: (_, request) => place(request, '', 'article-discarded'),
});

export async function decideAction(state: FormState, data: FormData) {
  return decideLine(state, data);
}
export async function correctAction(state: FormState, data: FormData) {
  return correctLine(state, data);
}
export async function joinAction(state: FormState, data: FormData) {
  return joinLine(state, data);
}
export async function acceptAboveAction(state: FormState, data: FormData) {
  return acceptMany(state, data);
}
export async function publishArticleAction(state: FormState, data: FormData) {
  return publishArticle(state, data);
}
export async function discardArticleAction(state: FormState, data: FormData) {
  return discardArticle(state, data);
}
export async function decideChangeAction(state: FormState, data: FormData) {
  return decideOne(state, data);
}
export async function decideChangesAction(state: FormState, data: FormData) {
  return decideAll(state, data);
}
export async function decideContradictionAction(state: FormState, data: FormData) {
  return decideWhoHolds(state, data);
}
