'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { commitImport } from './commands/commit';
import { decideRows } from './commands/decide';
import { discardImport } from './commands/discard';
import { remapImport } from './commands/remap';
import { undoImport } from './commands/undo';
import { ROWS_OF_PAGE } from './fields';

const listPath = (request: RequestContext) =>
  `/${request.locale}/manage/${request.organization?.slug}/members/import`;
const toImport = (request: RequestContext, id: string, asked: Record<string, string> = {}) =>
  `${listPath(request)}/${id}?${new URLSearchParams(asked)}`;

const remap = toAction(remapImport, {
  done: ({ id }, request) => toImport(request, id, { notice: 'import-remapped' }),
});
const decide = toAction(decideRows, {
  done: ({ id, number, left }, request) =>
    toImport(request, id, {
      kind: 'duplicate',
      notice: 'import-decided',
      // On to the next one, where not all stand on one page.
      ...(number !== undefined && left > ROWS_OF_PAGE ? { after: String(number - 1) } : {}),
    }),
});
const commit = toAction(commitImport, {
  done: ({ stored }, request) => toImport(request, stored.id, { notice: 'import-committed' }),
});
const undo = toAction(undoImport, {
  done: ({ stored }, request) => toImport(request, stored.id, { notice: 'import-undone' }),
});
const discard = toAction(discardImport, {
  done: (_stored, request) => `${listPath(request)}?${new URLSearchParams({ notice: 'import-discarded' })}`,
});

export async function remapImportAction(state: FormState, data: FormData) {
  return remap(state, data);
}

export async function decideRowsAction(state: FormState, data: FormData) {
  return decide(state, data);
}

export async function commitImportAction(state: FormState, data: FormData) {
  return commit(state, data);
}

export async function undoImportAction(state: FormState, data: FormData) {
  return undo(state, data);
}

export async function discardImportAction(state: FormState, data: FormData) {
  return discard(state, data);
}
