'use server';

import { openingSession } from '@/features/accounts/opening-session';
import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import { setUp } from './commands/set-up';

const setUpForm = toAction(openingSession(setUp), { done: ({ home }) => home });

export async function setUpAction(state: FormState, data: FormData) {
  return setUpForm(state, data);
}
