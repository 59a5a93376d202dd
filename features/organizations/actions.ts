'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { answerCorrection } from './commands/answer-correction';
import { changeRole } from './commands/change-role';
import { changeSlug } from './commands/change-slug';
import { confirmOrganization } from './commands/confirm';
import { createOrganization } from './commands/create';
import { invite } from './commands/invite';
import { publishOrganization } from './commands/publish';
import { refuseCorrection } from './commands/refuse-correction';
import { requestCorrection } from './commands/request-correction';
import { retryMail } from './commands/retry-mail';
import { revokeAccess } from './commands/revoke-access';
import { revokeInvitation } from './commands/revoke-invitation';
import { unpublishOrganization } from './commands/unpublish';
import { updateSettings } from './commands/update-settings';
import { updateTexts } from './commands/update-texts';

const manage = (
  { locale, organization }: RequestContext,
  place: string,
  notice = 'saved',
  slug = organization?.slug,
) => `/${locale}/manage/${slug}/${place}?notice=${notice}`;

const create = toAction(createOrganization, {
  done: ({ slug }, { locale }) => `/${locale}/manage/${slug}`,
});
const saveTexts = toAction(updateTexts, { done: (_, request) => manage(request, 'profile') });
const saveSettings = toAction(updateSettings, { done: (_, request) => manage(request, 'profile/settings') });
const saveSlug = toAction(changeSlug, {
  done: ({ slug }, request) => manage(request, 'profile/settings', 'address-changed', slug),
});
const publish = toAction(publishOrganization, {
  done: (_, request) => manage(request, 'profile/settings', 'published'),
});
const unpublish = toAction(unpublishOrganization, {
  done: (_, request) => manage(request, 'profile/settings', 'unpublished'),
});
const confirm = toAction(confirmOrganization, {
  done: (_, request) => manage(request, 'profile/settings', 'page-confirmed'),
});
const inviteStaff = toAction(invite, { done: (_, request) => manage(request, 'access', 'invited') });
const takeBackInvitation = toAction(revokeInvitation, {
  done: (_, request) => manage(request, 'access', 'invitation-revoked'),
});
const revoke = toAction(revokeAccess, { done: (_, request) => manage(request, 'access', 'access-revoked') });
const giveRole = toAction(changeRole, { done: (_, request) => manage(request, 'access', 'role-changed') });
const ask = toAction(requestCorrection, {
  done: (_, { locale, organization }) => `/${locale}/organizations/${organization?.slug}/corrections/thanks`,
});
const answer = toAction(answerCorrection, {
  done: ({ isMailed }, request) => manage(request, 'corrections', isMailed ? 'answer-mailed' : 'answered'),
});
const refuse = toAction(refuseCorrection, {
  done: ({ isMailed }, request) => manage(request, 'corrections', isMailed ? 'answer-mailed' : 'answered'),
});
const retry = toAction(retryMail, { done: (_, request) => manage(request, 'mail', 'mail-retried') });

export async function createOrganizationAction(state: FormState, data: FormData) {
  return create(state, data);
}
export async function updateTextsAction(state: FormState, data: FormData) {
  return saveTexts(state, data);
}
export async function updateSettingsAction(state: FormState, data: FormData) {
  return saveSettings(state, data);
}
export async function changeSlugAction(state: FormState, data: FormData) {
  return saveSlug(state, data);
}
export async function publishAction(state: FormState, data: FormData) {
  return publish(state, data);
}
export async function unpublishAction(state: FormState, data: FormData) {
  return unpublish(state, data);
}
export async function confirmAction(state: FormState, data: FormData) {
  return confirm(state, data);
}
export async function inviteAction(state: FormState, data: FormData) {
  return inviteStaff(state, data);
}
export async function revokeInvitationAction(state: FormState, data: FormData) {
  return takeBackInvitation(state, data);
}
export async function revokeAccessAction(state: FormState, data: FormData) {
  return revoke(state, data);
}
export async function changeRoleAction(state: FormState, data: FormData) {
  return giveRole(state, data);
}
export async function requestCorrectionAction(state: FormState, data: FormData) {
  return ask(state, data);
}
export async function answerCorrectionAction(state: FormState, data: FormData) {
  return answer(state, data);
}
export async function refuseCorrectionAction(state: FormState, data: FormData) {
  return refuse(state, data);
}
export async function retryMailAction(state: FormState, data: FormData) {
  return retry(state, data);
}
