'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import { answer } from './commands/answer';
import { updateQuestion } from './commands/update-question';
import { openLink } from './links';

const tokenOf = (data: FormData) => String(data.get('$token') ?? '');

const ownForm = toAction(answer, {
  done: ({ slug }, { locale, organization }) =>
    `/${locale}/organizations/${organization?.slug}/events/${slug}/register?notice=answers-saved#answers`,
});
const byLinkForm = toAction(answer, {
  context: (locale, data) => openLink(locale, tokenOf(data)),
  done: (_, { locale }, data) => `/${locale}/links/${tokenOf(data)}?notice=answers-saved#answers`,
});
const staffForm = toAction(answer, {
  done: ({ id, slug }, { locale, organization }) =>
    `/${locale}/manage/${organization?.slug}/events/${slug}/registrations/${id}?notice=answers-saved#answers`,
});
const questionForm = toAction(updateQuestion, {
  done: ({ slug }, { locale, organization }) =>
    `/${locale}/manage/${organization?.slug}/events/${slug}/questions?notice=saved`,
});

export async function answerOwnAction(state: FormState, data: FormData) {
  return ownForm(state, data);
}

export async function answerByLinkAction(state: FormState, data: FormData) {
  return byLinkForm(state, data);
}

export async function answerAsStaffAction(state: FormState, data: FormData) {
  return staffForm(state, data);
}

export async function updateQuestionAction(state: FormState, data: FormData) {
  return questionForm(state, data);
}
