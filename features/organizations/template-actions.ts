'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { resetTemplate } from './commands/reset-template';
import { saveTemplate } from './commands/save-template';

const done = ({ template }: { template: string }, { locale, organization }: RequestContext) =>
  `/${locale}/manage/${organization?.slug}/announcements/templates?notice=saved#${template}`;

const save = toAction(saveTemplate, { done });
const reset = toAction(resetTemplate, { done });

export async function saveTemplateAction(state: FormState, data: FormData) {
  return save(state, data);
}
export async function resetTemplateAction(state: FormState, data: FormData) {
  return reset(state, data);
}
