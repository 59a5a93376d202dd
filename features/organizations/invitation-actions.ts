'use server';

import { openingSession } from '@/features/accounts/opening-session';
import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import { readSession } from '@/server/auth/session';
import { acceptInvitation } from './commands/accept-invitation';
import { join } from './invitation-joining';
import { invitationContext } from './invitation-link';

const placeOf = ({ slug, role }: { slug: string; role: string | null }, { locale }: { locale: string }) =>
  role ? `/${locale}/manage/${slug}` : `/${locale}/account?notice=invitation-accepted`;

const acceptForm = toAction(openingSession(acceptInvitation), {
  context: async (locale, data) =>
    invitationContext(locale, String(data.get('token') ?? ''), await readSession()),
  done: placeOf,
});
const joinForm = toAction(openingSession(join), { done: placeOf });

export async function acceptInvitationAction(state: FormState, data: FormData) {
  return acceptForm(state, data);
}

export async function joinAction(state: FormState, data: FormData) {
  return joinForm(state, data);
}
