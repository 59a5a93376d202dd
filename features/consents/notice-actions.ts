'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { publishNotice } from './commands/publish-notice';
import { saveNoticeDraft } from './commands/save-draft';

const toNotice = ({ locale, organization }: RequestContext, rest: string) =>
  `/${locale}/manage/${organization?.slug}/profile/privacy?${rest}`;

const save = toAction(saveNoticeDraft, {
  done: ({ language }, request) => toNotice(request, `in=${language}&notice=privacy-draft-saved`),
});
const publish = toAction(publishNotice, {
  done: (_result, request) => toNotice(request, 'notice=privacy-published'),
});

export async function saveNoticeDraftAction(state: FormState, data: FormData) {
  return save(state, data);
}
export async function publishNoticeAction(state: FormState, data: FormData) {
  return publish(state, data);
}
