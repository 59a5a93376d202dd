'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addDue } from './commands/add-due';
import { closeYear } from './commands/close-year';
import { correctEntry } from './commands/correct-entry';
import { endExemption } from './commands/end-exemption';
import { grantExemption } from './commands/grant-exemption';
import { markPaid } from './commands/mark-paid';
import { raiseDues } from './commands/raise';
import { recordPayment } from './commands/record-payment';
import { remind } from './commands/remind';

const place = ({ locale, organization }: RequestContext) => `/${locale}/manage/${organization?.slug}/dues`;

const toAccount =
  (notice: string) =>
  ({ person }: { person: string | null }, request: RequestContext) =>
    person ? `${place(request)}/people/${person}?notice=${notice}` : `${place(request)}?notice=${notice}`;

const toPlace = (ending: string, notice: string) => (_result: unknown, request: RequestContext) =>
  `${place(request)}${ending}?notice=${notice}`;

/** Back to the list as it was asked for. */
const toList = ({ marked }: { marked: number }, request: RequestContext, data: FormData) => {
  const kept = new URLSearchParams({ notice: marked > 0 ? 'dues-marked' : 'dues-paid-before' });
  for (const name of ['year', 'type', 'page']) {
    const value = data.get(`$${name}`);
    if (typeof value === 'string' && value !== '') kept.set(name, value);
  }
  return `${place(request)}?${kept}`;
};

const mark = toAction(markPaid, { done: toList });
const record = toAction(recordPayment, { done: toAccount('dues-recorded') });
const add = toAction(addDue, { done: toAccount('dues-added') });
const exempt = toAction(grantExemption, { done: toAccount('dues-exempted') });
const endExempt = toAction(endExemption, { done: toAccount('dues-exemption-ended') });
const correct = toAction(correctEntry, { done: toAccount('dues-corrected') });
const mail = toAction(remind, { done: toAccount('dues-reminded') });
const raise = toAction(raiseDues, { done: toPlace('', 'dues-raised') });
const close = toAction(closeYear, { done: toPlace('/years', 'dues-year-closed') });

export async function markPaidAction(state: FormState, data: FormData) {
  return mark(state, data);
}

export async function recordPaymentAction(state: FormState, data: FormData) {
  return record(state, data);
}

export async function addDueAction(state: FormState, data: FormData) {
  return add(state, data);
}

export async function grantExemptionAction(state: FormState, data: FormData) {
  return exempt(state, data);
}

export async function endExemptionAction(state: FormState, data: FormData) {
  return endExempt(state, data);
}

export async function correctEntryAction(state: FormState, data: FormData) {
  return correct(state, data);
}

export async function remindAction(state: FormState, data: FormData) {
  return mail(state, data);
}

export async function raiseDuesAction(state: FormState, data: FormData) {
  return raise(state, data);
}

export async function closeYearAction(state: FormState, data: FormData) {
  return close(state, data);
}
