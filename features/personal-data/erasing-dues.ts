import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { holds, mentions, texts, uuids } from './catalog';
import type { Traces } from './traces';

const idsOf = (of: Traces): string[] => [of.id, ...of.formerIds];

export const isTheirDue = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (t.person_id = ${of.id} or t.raised_for = any (${uuids(idsOf(of))}))`;

/** The sums stay, of closed years as of open ones: a ledger from which somebody is missing adds up to nothing. */
export async function eraseFromDues({ tx }: OrganizationContext, of: Traces): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(sql`
    select erase_from_dues(${of.erasureId}, ${of.pseudonym}) as n`);
  return rows[0]?.n ?? 0;
}

export const isTheirBankLine = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (t.person_id = ${of.id} or ${holds(sql`t.matches::text`, idsOf(of))}
       or ${mentions(sql`concat_ws(' ', t.payer, t.purpose)`, of.needles)})`;

/** Of a bank statement stay day and amount. In lines of others they are no longer among those who may be meant. */
export async function eraseFromBankFiles({ tx }: OrganizationContext, of: Traces): Promise<number> {
  const isAbout = sql`(t.person_id = ${of.id} or ${mentions(sql`concat_ws(' ', t.payer, t.purpose)`, of.needles)})`;
  const { rowCount } = await tx.execute(sql`
    update bank_lines t set
      payer = case when ${isAbout} then '' else t.payer end,
      purpose = case when ${isAbout} then '' else t.purpose end,
      -- Made from payer and purpose: whoever guesses them would know that they are right.
      hash = case when ${isAbout} then 'erased:' || gen_random_uuid() else t.hash end,
      person_id = case when t.person_id = ${of.id} then null else t.person_id end,
      matches = coalesce((select jsonb_agg(one) from jsonb_array_elements(t.matches) one
        where one->>'person' <> all (${texts(idsOf(of))})), '[]')
    where ${isTheirBankLine(of)}`);
  await tx.execute(sql`
    update bank_files f set author = regexp_replace(f.author, pattern_of(${texts(of.needles)}), ${of.label}, 'gi'),
      file_name = regexp_replace(f.file_name, pattern_of(${texts(of.needles)}), '—', 'gi')
    where f.organization_id = ${of.organizationId} and ${mentions(sql`concat_ws(' ', f.author, f.file_name)`, of.needles)}`);
  return rowCount ?? 0;
}

export const isTheirAddress = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (t.person_id = ${of.id} or t.address = any (${texts(of.addresses)}))`;
