'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { commitBankFile } from './commands/commit-bank-file';
import { decideBankLine } from './commands/decide-bank-line';
import { discardBankFile } from './commands/discard-bank-file';
import { undoBankFile } from './commands/undo-bank-file';
import { uploadBankFile } from './commands/upload-bank-file';

const place = ({ locale, organization }: RequestContext) =>
  `/${locale}/manage/${organization?.slug}/dues/bank`;

const toFile =
  (notice?: string) =>
  ({ id, number }: { id: string; number?: number }, request: RequestContext) =>
    `${place(request)}/${id}${notice ? `?notice=${notice}` : ''}${number ? `#${number}` : ''}`;
const toFiles = (notice: string) => (_file: unknown, request: RequestContext) =>
  `${place(request)}?notice=${notice}`;

const upload = toAction(uploadBankFile, { done: toFile(), file: 'file' });
const decide = toAction(decideBankLine, { done: toFile('bank-decided') });
const commit = toAction(commitBankFile, { done: toFile('bank-committed') });
const undo = toAction(undoBankFile, { done: toFile('bank-undone') });
const discard = toAction(discardBankFile, { done: toFiles('bank-discarded') });

export async function uploadBankFileAction(state: FormState, data: FormData) {
  return upload(state, data);
}

export async function decideBankLineAction(state: FormState, data: FormData) {
  return decide(state, data);
}

export async function commitBankFileAction(state: FormState, data: FormData) {
  return commit(state, data);
}

export async function undoBankFileAction(state: FormState, data: FormData) {
  return undo(state, data);
}

export async function discardBankFileAction(state: FormState, data: FormData) {
  return discard(state, data);
}
