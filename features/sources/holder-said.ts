import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/**
 * Who holds the office by a place in a source, where sources contradict each other and the record says somebody else; otherwise
 * null. `citation` is the name of the citation in the query.
 */
export const holderSaid = (citation: SQL): SQL => sql`(
  select x.person_id from contradictions x
  where ${citation}.term_id is not null and x.organization_id = ${citation}.organization_id and x.term_id = ${citation}.term_id
    and case when x.decision = 'replaced' then x.citation_id <> ${citation}.id and not exists (
        select from contradictions own where own.organization_id = x.organization_id and own.citation_id = ${citation}.id)
      else x.citation_id = ${citation}.id end
  limit 1)`;
