'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addQuestion } from './commands/add-question';
import { copyQuestions } from './commands/copy-questions';
import { moveQuestion } from './commands/move-question';
import { removeQuestion } from './commands/remove-question';
import { restoreQuestion } from './commands/restore-question';

const toEditor = ({ slug }: { slug: string }, { locale, organization }: RequestContext) =>
  `/${locale}/manage/${organization?.slug}/events/${slug}/questions?notice=saved`;

const addForm = toAction(addQuestion, { done: toEditor });
const copyForm = toAction(copyQuestions, { done: toEditor });
const moveForm = toAction(moveQuestion, { done: toEditor });
const removeForm = toAction(removeQuestion, { done: toEditor });
const restoreForm = toAction(restoreQuestion, { done: toEditor });

export async function addQuestionAction(state: FormState, data: FormData) {
  return addForm(state, data);
}

export async function copyQuestionsAction(state: FormState, data: FormData) {
  return copyForm(state, data);
}

export async function moveQuestionAction(state: FormState, data: FormData) {
  return moveForm(state, data);
}

export async function removeQuestionAction(state: FormState, data: FormData) {
  return removeForm(state, data);
}

export async function restoreQuestionAction(state: FormState, data: FormData) {
  return restoreForm(state, data);
}
