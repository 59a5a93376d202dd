import { randomUUID } from 'node:crypto';
import { memberExports } from '@/db/schema/exports';
import { savedLists } from '@/db/schema/saved-lists';
import { ownerDb } from './factories';
import { first } from './single-rows';

interface Of {
  personId: string;
  ownerAccountId: string | null;
  canary: string;
}

/** A list that was taken along, and one that is kept. */
export async function fillExports(organizationId: string, { personId, ownerAccountId, canary }: Of) {
  const db = ownerDb();
  const memberExport = first(
    await db
      .insert(memberExports)
      .values({
        organizationId,
        accountId: ownerAccountId,
        actorKind: ownerAccountId === null ? 'system' : 'account',
        purpose: 'letters',
        note: canary,
        format: 'csv',
        filter: {},
        columns: '',
        personCount: 1,
        personIds: [personId],
      })
      .returning(),
  );
  const savedList = first(
    await db
      .insert(savedLists)
      .values({ organizationId, name: `${canary} ${randomUUID()}`, filter: { q: canary } })
      .returning(),
  );
  return { memberExport: memberExport.id, savedList: savedList.id };
}
