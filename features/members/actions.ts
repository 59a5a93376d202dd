'use server';

import { revokeInvitation } from '@/features/organizations/commands/revoke-invitation';
import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addMember } from './commands/add';
import { addCustomField } from './commands/add-custom-field';
import { approveChange } from './commands/approve-change';
import { archiveCustomField } from './commands/archive-custom-field';
import { chooseOwnRules } from './commands/choose-own-rules';
import { chooseVisibility } from './commands/choose-visibility';
import { declineChange } from './commands/decline-change';
import { endMembership } from './commands/end-membership';
import { inviteMember } from './commands/invite';
import { pauseMembership } from './commands/pause-membership';
import { reopenMembership } from './commands/reopen-membership';
import { requestChanges } from './commands/request-changes';
import { restoreCustomField } from './commands/restore-custom-field';
import { resumeMembership } from './commands/resume-membership';
import { startMembership } from './commands/start-membership';
import { updateMember } from './commands/update';
import { updateCustomField } from './commands/update-custom-field';
import { updateProfile } from './commands/update-profile';
import { withdrawChange } from './commands/withdraw-change';
import { writeCustomValues } from './commands/write-custom-values';
import { writeOwnCustomValues } from './commands/write-own-custom-values';

const toMember = (notice: string) => (person: { slug: string }, request: RequestContext) =>
  `/${request.locale}/manage/${request.organization?.slug}/members/${person.slug}?notice=${notice}`;
const toProfile = (notice: string) => (_result: unknown, request: RequestContext) =>
  `/${request.locale}/account/${request.organization?.slug}/profile?notice=${notice}`;
const toFields = (notice: string) => (_result: unknown, request: RequestContext) =>
  `/${request.locale}/manage/${request.organization?.slug}/members/fields?notice=${notice}`;

const add = toAction(addMember, { done: toMember('member-added') });
const update = toAction(updateMember, { done: toMember('member-updated') });
const start = toAction(startMembership, { done: toMember('membership-started') });
const end = toAction(endMembership, { done: toMember('membership-ended') });
const reopen = toAction(reopenMembership, { done: toMember('membership-reopened') });
const pause = toAction(pauseMembership, { done: toMember('membership-paused') });
const resume = toAction(resumeMembership, { done: toMember('membership-resumed') });
const invite = toAction(inviteMember, {
  done: (result, request) =>
    toMember(result.mailed ? 'invitation-mailed' : 'invitation-made')(result, request),
});
const revoke = toAction(revokeInvitation, {
  done: (_id, request, data) =>
    toMember('invitation-revoked')({ slug: String(data.get('$person') ?? '') }, request),
});
const profile = toAction(updateProfile, { done: toProfile('profile-updated') });
const visibility = toAction(chooseVisibility, { done: toProfile('visibility-updated') });
const toChanges = (notice: string) => (_result: unknown, request: RequestContext) =>
  `/${request.locale}/manage/${request.organization?.slug}/members/changes?notice=${notice}`;
const askChanges = toAction(requestChanges, { done: toProfile('changes-requested') });
const withdraw = toAction(withdrawChange, { done: toProfile('change-withdrawn') });
const approve = toAction(approveChange, { done: toChanges('change-approved') });
const decline = toAction(declineChange, { done: toChanges('change-declined') });
const ownRules = toAction(chooseOwnRules, {
  done: (_result, request) =>
    `/${request.locale}/manage/${request.organization?.slug}/members/own-fields?notice=saved`,
});
const addField = toAction(addCustomField, { done: toFields('field-added') });
const updateField = toAction(updateCustomField, { done: toFields('field-updated') });
const archiveField = toAction(archiveCustomField, { done: toFields('field-archived') });
const restoreField = toAction(restoreCustomField, { done: toFields('field-restored') });
const answer = toAction(writeCustomValues, { done: toMember('member-updated') });
const answerOwn = toAction(writeOwnCustomValues, { done: toProfile('profile-updated') });

export async function addMemberAction(state: FormState, data: FormData) {
  return add(state, data);
}

export async function updateMemberAction(state: FormState, data: FormData) {
  return update(state, data);
}

export async function startMembershipAction(state: FormState, data: FormData) {
  return start(state, data);
}

export async function endMembershipAction(state: FormState, data: FormData) {
  return end(state, data);
}

export async function reopenMembershipAction(state: FormState, data: FormData) {
  return reopen(state, data);
}

export async function pauseMembershipAction(state: FormState, data: FormData) {
  return pause(state, data);
}

export async function resumeMembershipAction(state: FormState, data: FormData) {
  return resume(state, data);
}

export async function inviteMemberAction(state: FormState, data: FormData) {
  return invite(state, data);
}

export async function revokeMemberInvitationAction(state: FormState, data: FormData) {
  return revoke(state, data);
}

export async function updateProfileAction(state: FormState, data: FormData) {
  return profile(state, data);
}

export async function chooseVisibilityAction(state: FormState, data: FormData) {
  return visibility(state, data);
}

export async function addCustomFieldAction(state: FormState, data: FormData) {
  return addField(state, data);
}

export async function updateCustomFieldAction(state: FormState, data: FormData) {
  return updateField(state, data);
}

export async function archiveCustomFieldAction(state: FormState, data: FormData) {
  return archiveField(state, data);
}

export async function restoreCustomFieldAction(state: FormState, data: FormData) {
  return restoreField(state, data);
}

export async function writeCustomValuesAction(state: FormState, data: FormData) {
  return answer(state, data);
}

export async function writeOwnCustomValuesAction(state: FormState, data: FormData) {
  return answerOwn(state, data);
}

export async function requestChangesAction(state: FormState, data: FormData) {
  return askChanges(state, data);
}

export async function withdrawChangeAction(state: FormState, data: FormData) {
  return withdraw(state, data);
}

export async function approveChangeAction(state: FormState, data: FormData) {
  return approve(state, data);
}

export async function declineChangeAction(state: FormState, data: FormData) {
  return decline(state, data);
}

export async function chooseOwnRulesAction(state: FormState, data: FormData) {
  return ownRules(state, data);
}
