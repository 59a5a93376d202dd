'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addReminder } from './commands/add-reminder';
import { removeReminder } from './commands/remove-reminder';

const toPage = ({ slug }: { slug: string }, { locale, organization }: RequestContext) =>
  `/${locale}/manage/${organization?.slug}/events/${slug}/reminders?notice=saved`;

const addForm = toAction(addReminder, { done: toPage });
const removeForm = toAction(removeReminder, { done: toPage });

export async function addReminderAction(state: FormState, data: FormData) {
  return addForm(state, data);
}

export async function removeReminderAction(state: FormState, data: FormData) {
  return removeForm(state, data);
}
