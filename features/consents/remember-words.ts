import 'server-only';
import { sql } from 'drizzle-orm';
import { CONSENT_PURPOSES, type ConsentPurpose } from '@/db/enums';
import type { OrganizationContext } from '@/server/context';
import { rememberHidings } from '@/server/hidden-list';

/**
 * Says beside the database what the words of somebody come to, so that no older backup shows them or writes to them against it. Who
 * never said no needs no line, unless another record's words were theirs for a while (`whole`).
 */
export async function rememberWords(
  context: OrganizationContext,
  personId: string,
  {
    purposes = CONSENT_PURPOSES,
    whole = false,
  }: { purposes?: readonly ConsentPurpose[]; whole?: boolean } = {},
): Promise<void> {
  const { tx, organization } = context;
  const { rows } = await tx.execute<{ purpose: ConsentPurpose; isNo: boolean; everNo: boolean }>(sql`
    select w.purpose, (array_agg(w.answer order by w.given_at desc, w.recorded_at desc, w.answer desc))[1] <> 'given' as "isNo",
      bool_or(w.answer <> 'given') as "everNo"
    from consents w where w.organization_id = ${organization.id} and w.person_id = ${personId} group by w.purpose`);
  const words = new Map(rows.map((row) => [row.purpose, row]));
  const told = purposes.filter((purpose) => whole || words.get(purpose)?.everNo);
  await rememberHidings(
    context,
    personId,
    told.map((purpose) => ({ hiding: `consent-${purpose}`, isHidden: words.get(purpose)?.isNo ?? false })),
  );
}
