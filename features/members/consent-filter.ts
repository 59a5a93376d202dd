import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { isAmong } from './among';
import { consentAsked } from './consent-words';

/** Whose last word on a purpose is a yes or a no, or of whom none is recorded: `sharing-none`. */
export async function hasSaid(tx: Transaction, organizationId: string, asked: string): Promise<SQL> {
  const { purpose, said } = consentAsked(asked);
  const words = sql`select distinct on (w.person_id) w.person_id, w.answer from consents w
    where w.organization_id = ${organizationId} and w.purpose = ${purpose}
    order by w.person_id, w.given_at desc nulls last, w.recorded_at desc nulls last, w.answer desc nulls last`;
  if (said === 'none') {
    return isAmong(
      tx,
      sql`select q.id as person_id from people q where q.organization_id = ${organizationId}
        and not exists (select from consents w
          where w.organization_id = q.organization_id and w.person_id = q.id and w.purpose = ${purpose})`,
    );
  }
  const answer = said === 'given' ? sql`l.answer = 'given'` : sql`l.answer <> 'given'`;
  return isAmong(tx, sql`select l.person_id from (${words}) l where ${answer}`);
}
