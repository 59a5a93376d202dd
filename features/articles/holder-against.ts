import 'server-only';
import { sql } from 'drizzle-orm';
import type { OfficeKind } from '@/db/enums';
import { formatPersonName, type PersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { isHeldAt } from './contradiction-rules';

interface Told {
  /** Null: somebody who is not on record yet. */
  personId: string | null;
  kind: OfficeKind;
  /** Of when the article is. */
  asOf: string | null;
  sourceId: string;
}

interface HeldTerm extends Record<string, unknown>, PersonName {
  id: string;
  personId: string;
  startsOn: string | null;
  endsOn: string | null;
  asOf: string[];
}

/**
 * The term on record of somebody else in an office of the board that one person holds, at the time of the article. Only where their
 * name is public: an article must not tell an editor who holds what. What this article alone says is no other source.
 */
export async function holderAgainst(
  { tx, organization }: OrganizationContext,
  { personId, kind, asOf, sourceId }: Told,
): Promise<{ termId: string; holder: string } | null> {
  if (!asOf) return null;
  const { rows } = await tx.execute<HeldTerm>(sql`
    select t.id, t.person_id as "personId", t.starts_on::text as "startsOn", t.ends_on::text as "endsOn", p.given, p.surname, p.patronymic,
      (select coalesce(json_agg(x.edtf), '[]') from (
        select t.as_of_edtf as edtf where t.as_of_edtf is not null
        union all select s.published_edtf from citations c
          join sources s on s.organization_id = c.organization_id and s.id = c.source_id
          where c.organization_id = t.organization_id and c.term_id = t.id and s.published_edtf is not null
            and s.id <> ${sourceId} and not exists (select from contradictions x
              where x.organization_id = c.organization_id and x.citation_id = c.id)) x) as "asOf"
    from terms t
    join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
    join offices o on o.organization_id = s.organization_id and o.id = s.office_id
    join bodies b on b.organization_id = o.organization_id and b.id = o.body_id
    join people p on p.organization_id = t.organization_id and p.id = t.person_id
    where t.organization_id = ${organization.id} and b.kind = 'board' and o.kind = ${kind} and t.hidden_at is null
      and p.is_named_publicly and p.hidden_at is null and p.safe_since is null
      and (select count(*) from seats e where e.organization_id = o.organization_id and e.office_id = o.id
        and e.abolished_at is null) = 1
      and (t.starts_on is not null or exists (select from citations c where c.organization_id = t.organization_id
        and c.term_id = t.id and c.source_id <> ${sourceId}))
    order by t.starts_on desc nulls last, t.id`);
  const term = rows.find((row) => isHeldAt(row, asOf));
  const isTheirs = personId !== null && rows.some((row) => row.personId === personId);
  return term && !isTheirs ? { termId: term.id, holder: formatPersonName(term, 'given-first') } : null;
}
