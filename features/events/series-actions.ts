'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { extendSeries } from './commands/extend-series';
import { remove } from './commands/remove';
import { repeat } from './commands/repeat';

const page = ({ locale, organization }: RequestContext, path: string, notice: string) =>
  `/${locale}/manage/${organization?.slug}/events${path}?notice=${notice}`;

const toSeries = {
  done: ({ slug }: { slug: string }, request: RequestContext) =>
    `${page(request, `/${slug}`, 'series-made')}#series`,
};
const repeatForm = toAction(repeat, toSeries);
const extendForm = toAction(extendSeries, toSeries);
const removeForm = toAction(remove, {
  done: (_, request: RequestContext) => page(request, '', 'event-removed'),
});

export async function repeatAction(state: FormState, data: FormData) {
  return repeatForm(state, data);
}

export async function extendSeriesAction(state: FormState, data: FormData) {
  return extendForm(state, data);
}

export async function removeEventAction(state: FormState, data: FormData) {
  return removeForm(state, data);
}
