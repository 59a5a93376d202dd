'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addCitation } from './commands/add-citation';
import { createSource } from './commands/create';
import { publishSource } from './commands/publish';
import { removeCitation } from './commands/remove-citation';
import { unpublishSource } from './commands/unpublish';
import { updateSource } from './commands/update';

const source = ({ locale, organization }: RequestContext, id: unknown, notice = 'saved') =>
  `/${locale}/manage/${organization?.slug}/sources/${String(id)}?notice=${notice}`;

const create = toAction(createSource, { done: ({ id }, request) => source(request, id) });
const update = toAction(updateSource, { done: ({ id }, request) => source(request, id) });
const publish = toAction(publishSource, { done: ({ id }, request) => source(request, id, 'published') });
const unpublish = toAction(unpublishSource, {
  done: ({ id }, request) => source(request, id, 'unpublished'),
});
const cite = toAction(addCitation, {
  done: (_, request, data) => source(request, data.get('id'), 'citation-added'),
});
const uncite = toAction(removeCitation, {
  done: (_, request, data) => source(request, data.get('id'), 'citation-removed'),
});

export async function createSourceAction(state: FormState, data: FormData) {
  return create(state, data);
}
export async function updateSourceAction(state: FormState, data: FormData) {
  return update(state, data);
}
export async function publishSourceAction(state: FormState, data: FormData) {
  return publish(state, data);
}
export async function unpublishSourceAction(state: FormState, data: FormData) {
  return unpublish(state, data);
}
export async function addCitationAction(state: FormState, data: FormData) {
  return cite(state, data);
}
export async function removeCitationAction(state: FormState, data: FormData) {
  return uncite(state, data);
}
