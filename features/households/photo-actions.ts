'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { removePhoto } from './commands/remove-photo';
import { setPhoto } from './commands/set-photo';

/** Back to where the form stood: the own profile, a child's record, or the page of a member. */
const toRecord =
  (notice: string) =>
  (person: { id: string; slug: string }, { locale, organization }: RequestContext, data: FormData) => {
    const own = `account/${organization?.slug}`;
    const pages: Record<string, string> = { own: `${own}/profile`, ward: `${own}/household/${person.id}` };
    const page =
      pages[String(data.get('$from'))] ?? `manage/${organization?.slug}/members/${person.slug}/edit`;
    return `/${locale}/${page}?notice=${notice}`;
  };

const set = toAction(setPhoto, { file: 'file', done: toRecord('photo-set') });
const remove = toAction(removePhoto, { done: toRecord('photo-removed') });

export async function setPhotoAction(state: FormState, data: FormData) {
  return set(state, data);
}

export async function removePhotoAction(state: FormState, data: FormData) {
  return remove(state, data);
}
