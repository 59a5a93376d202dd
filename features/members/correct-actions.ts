'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { correctMembership } from './commands/correct-membership';
import { removeMembership } from './commands/remove-membership';
import { removePause } from './commands/remove-pause';

const toMember = (notice: string) => (person: { slug: string }, request: RequestContext) =>
  `/${request.locale}/manage/${request.organization?.slug}/members/${person.slug}?notice=${notice}`;

const correct = toAction(correctMembership, { done: toMember('membership-corrected') });
const remove = toAction(removeMembership, { done: toMember('membership-removed') });
const takePause = toAction(removePause, { done: toMember('pause-removed') });

export async function correctMembershipAction(state: FormState, data: FormData) {
  return correct(state, data);
}

export async function removeMembershipAction(state: FormState, data: FormData) {
  return remove(state, data);
}

export async function removePauseAction(state: FormState, data: FormData) {
  return takePause(state, data);
}
