import 'server-only';
import { sql } from 'drizzle-orm';
import { CONSENT_PURPOSES, type ConsentPurpose } from '@/db/enums';
import type { ListInput } from '@/features/members/schema';
import { today } from '@/features/members/today';
import { query } from '@/server/query';
import { findAskable, MOST_ASKED } from '../plan';
import { readCampaigns } from '../read-campaigns';
import type { Campaign, PurposeCount } from '../view';

const MOST = 50;

/** How the members of today have answered, purpose by purpose. */
export const countConsents = query({
  permission: 'consent:list',
  run: async (context, _input: null): Promise<{ members: number; purposes: PurposeCount[] }> => {
    const { tx, organization } = context;
    const day = today(context);
    // Each person's last word by one pass over the index; looking into it once for every member would take as many looks.
    const { rows } = await tx.execute<{
      purpose: ConsentPurpose | null;
      answer: string | null;
      count: number;
    }>(sql`
      with members as (
        select distinct m.person_id from memberships m where m.organization_id = ${organization.id}
          and m.starts_on <= ${day}::date and (m.ends_on is null or m.ends_on > ${day}::date)),
      words as (
        select distinct on (w.person_id, w.purpose) w.person_id, w.purpose, w.answer from consents w
        where w.organization_id = ${organization.id}
        order by w.person_id, w.purpose, w.given_at desc nulls last, w.recorded_at desc nulls last, w.answer desc nulls last)
      select w.purpose, w.answer, count(*)::int as count from words w join members m using (person_id) group by 1, 2
      union all select null, null, count(*)::int from members`);
    const members = rows.find(({ purpose }) => purpose === null)?.count ?? 0;
    const countOf = (purpose: ConsentPurpose, answer: string) =>
      rows.find((row) => row.purpose === purpose && row.answer === answer)?.count ?? 0;
    return {
      members,
      purposes: CONSENT_PURPOSES.map((purpose) => {
        const [given, refused, withdrawn] = [
          countOf(purpose, 'given'),
          countOf(purpose, 'refused'),
          countOf(purpose, 'withdrawn'),
        ];
        return { purpose, given, refused, withdrawn, none: members - given - refused - withdrawn };
      }),
    };
  },
});

/** The campaigns with their progress, the latest first. */
export const listCampaigns = query({
  permission: 'consent:list',
  run: (context, _input: null): Promise<Campaign[]> => readCampaigns(context, null, MOST),
});

export interface AskPlan {
  people: number;
  mail: number;
  noMail: number;
  isTooMany: boolean;
}

/** How many a campaign would ask, and by which way. */
export const planAsking = query({
  permission: 'consent:list',
  run: async (context, { filter, ask }: { filter: ListInput; ask: ConsentPurpose[] }): Promise<AskPlan> => {
    const found = await findAskable(context, filter, ask);
    const mail = found.filter(({ email }) => email).length;
    return {
      people: found.length,
      mail,
      noMail: found.length - mail,
      isTooMany: found.length > MOST_ASKED,
    };
  },
});
