'use server';

import { openSubscription } from '@/features/organizations/subscription-link';
import type { FormState } from '@/lib/form-state';
import type { Locale } from '@/lib/locales';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { resubscribe } from './commands/resubscribe';
import { unsubscribe } from './commands/unsubscribe';

const context = async (locale: Locale, data: FormData) =>
  (await openSubscription(locale, String(data.get('$token') ?? ''))).request;
const page = (notice: string) => ({
  context,
  done: (_result: unknown, { locale }: RequestContext, data: FormData) =>
    `/${locale}/subscriptions/${encodeURIComponent(String(data.get('$token')))}?notice=${notice}`,
});

const end = toAction(unsubscribe, page('unsubscribed'));
const begin = toAction(resubscribe, page('subscribed'));

export async function unsubscribeAction(state: FormState, data: FormData) {
  return end(state, data);
}
export async function resubscribeAction(state: FormState, data: FormData) {
  return begin(state, data);
}
