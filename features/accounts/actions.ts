'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import { askingBrowser, rememberBrowser } from '@/server/auth/browser';
import { changePassword } from './commands/change-password';
import { confirmIdentity } from './commands/confirm-identity';
import { endOtherSessions } from './commands/end-other-sessions';
import { endSession } from './commands/end-session';
import { redeemSignInLink } from './commands/redeem-sign-in-link';
import { register } from './commands/register';
import { resetPassword } from './commands/reset-password';
import { sendPasswordReset } from './commands/send-password-reset';
import { sendSignInLink } from './commands/send-sign-in-link';
import { signIn } from './commands/sign-in';
import { updateAccount } from './commands/update-account';
import { openingSession } from './opening-session';
import { ownPath } from './rules';
import { withBrowser } from './with-browser';

const wayOn = (data: FormData, home: string) => ownPath(String(data.get('next') ?? '')) ?? home;

const signInForm = toAction(openingSession(signIn), { done: ({ home }, _, data) => wayOn(data, home) });
const sendLinkForm = toAction(withBrowser(sendSignInLink, rememberBrowser), { notice: 'link-sent' });
const redeemForm = toAction(openingSession(withBrowser(redeemSignInLink, askingBrowser)), {
  done: ({ home }, _, data) => wayOn(data, home),
});
const registerForm = toAction(openingSession(withBrowser(register, askingBrowser)), {
  done: ({ home }, _, data) => wayOn(data, home),
});
const sendResetForm = toAction(sendPasswordReset, { notice: 'reset-sent' });
const resetForm = toAction(openingSession(resetPassword), {
  done: (_, { locale }) => `/${locale}/account?notice=password-changed`,
});
const changePasswordForm = toAction(openingSession(changePassword), {
  done: (_, { locale }) => `/${locale}/account?notice=password-changed`,
});
const confirmForm = toAction(confirmIdentity, {
  done: (_, { locale }, data) => wayOn(data, `/${locale}/account?notice=identity-confirmed`),
});
const updateForm = toAction(updateAccount, { done: ({ locale }) => `/${locale}/account?notice=saved` });
const endSessionForm = toAction(endSession, {
  done: (_, { locale }) => `/${locale}/account?notice=session-ended#sessions`,
});
const endOthersForm = toAction(endOtherSessions, {
  done: (_, { locale }) => `/${locale}/account?notice=sessions-ended#sessions`,
});

export async function signInAction(state: FormState, data: FormData) {
  return signInForm(state, data);
}

export async function sendSignInLinkAction(state: FormState, data: FormData) {
  return sendLinkForm(state, data);
}

export async function redeemSignInLinkAction(state: FormState, data: FormData) {
  return redeemForm(state, data);
}

export async function sendPasswordResetAction(state: FormState, data: FormData) {
  return sendResetForm(state, data);
}

export async function resetPasswordAction(state: FormState, data: FormData) {
  return resetForm(state, data);
}

export async function changePasswordAction(state: FormState, data: FormData) {
  return changePasswordForm(state, data);
}

export async function updateAccountAction(state: FormState, data: FormData) {
  return updateForm(state, data);
}

export async function confirmIdentityAction(state: FormState, data: FormData) {
  return confirmForm(state, data);
}

export async function endSessionAction(state: FormState, data: FormData) {
  return endSessionForm(state, data);
}

export async function endOtherSessionsAction(state: FormState, data: FormData) {
  return endOthersForm(state, data);
}

export async function registerAction(state: FormState, data: FormData) {
  return registerForm(state, data);
}
