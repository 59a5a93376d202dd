import 'server-only';
import type { Transaction } from '@/db/client';
import { journal } from '@/db/schema/kernel';
import type { RequestContext } from './context';

export interface JournalEntry {
  subjectType: string;
  subjectId: string | null;
  /** What the row was called then, for people who read the journal. */
  subjectName?: string;
  details?: Record<string, unknown>;
}

/** Writes who did what, in the transaction of the deed. */
export async function writeJournal(
  tx: Transaction,
  request: RequestContext,
  action: string,
  entry: JournalEntry,
): Promise<void> {
  const { actor } = request;
  await tx.insert(journal).values({
    organizationId: request.organization?.id ?? null,
    actorKind: actor.kind,
    actorId: actor.kind === 'account' ? actor.account.id : actor.kind === 'link' ? actor.linkId : null,
    actorName: actor.kind === 'account' ? actor.account.name || (actor.account.email ?? '') : '',
    action,
    ...entry,
  });
}
