'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { publishNotice } from './commands/publish-notice';
import { saveNoticeDraft } from './commands/save-draft';

const toNotice = ({ locale, organization }: RequestContext, notice: string, language?: string) =>
  `/${locale}/manage/${organization?.slug}/profile/privacy?notice=${notice}${language ? `&in=${language}` : ''}`;

const save = toAction(saveNoticeDraft, {
  done: ({ language }, request) => toNotice(request, 'privacy-draft-saved', language),
});
const publish = toAction(publishNotice, {
  done: (_result, request) => toNotice(request, 'privacy-published'),
});

export async function saveNoticeDraftAction(state: FormState, data: FormData) {
  return save(state, data);
}
export async function publishNoticeAction(state: FormState, data: FormData) {
  return publish(state, data);
}
