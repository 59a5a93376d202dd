import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { SAID_UNDER_AGE } from './under-age';
import type { ConsentWord } from './view';

/** Every word of a person on their consents, the latest first. */
export async function readWords(
  { tx, organization }: OrganizationContext,
  personId: string,
): Promise<ConsentWord[]> {
  const { rows } = await tx.execute<Omit<ConsentWord, 'at'> & { at: string } & Record<string, unknown>>(sql`
    select w.id, w.purpose, w.answer, w.given_at as at, w.channel, w.locale, w.text_version as version, t.text,
      w.notice_number as notice, w.note, ${SAID_UNDER_AGE} as "saidUnderAge", r.name as by, a.name as "askedBy"
    from consents w
    left join consent_texts t on t.organization_id = w.organization_id and t.hash = w.text_hash
    left join accounts r on r.id = w.recorded_by
    left join accounts a on a.id = w.asked_by
    where w.organization_id = ${organization.id} and w.person_id = ${personId}
    order by w.given_at desc, w.recorded_at desc, w.answer desc`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
