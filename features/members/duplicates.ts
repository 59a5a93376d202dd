import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { personNames } from '@/db/schema/members';
import { searchTokens } from '@/lib/names/search-tokens';
import { couldBeSame } from '@/lib/same-person';
import type { OrganizationContext } from '@/server/context';

interface NewName {
  given: string;
  surname: string;
  patronymic?: string | null;
  /** EDTF: whoever was born on another day is somebody else. */
  birth?: string | null;
}

const CANDIDATES = 300;

type Candidate = {
  id: string;
  given: string;
  surname: string;
  patronymic: string | null;
  birth: string | null;
};

/** The people whose name is the same or likely the same as a new one, in whatever script either is written. */
export async function findDuplicates(context: OrganizationContext, name: NewName): Promise<Candidate[]> {
  const asked = { names: [name], birth: name.birth ?? null };
  const candidates = await findCandidates(context, name);
  const forms = await formsOf(context, candidates);
  return candidates.filter((person) => {
    const names = [person, ...forms.filter((form) => form.personId === person.id)];
    return couldBeSame(asked, { names, birth: person.birth });
  });
}

/** A slip of the pen is in one word only, so another word leads to the person, and the first letter is right. */
async function findCandidates(
  { tx, organization }: OrganizationContext,
  name: NewName,
): Promise<Candidate[]> {
  const tokens = searchTokens([`${name.surname} ${name.given}`]);
  if (tokens.length === 0) return [];
  const list = sql.param(tokens);
  const { rows } = await tx.execute<Candidate>(sql`
    select p.id, p.given, p.surname, p.patronymic, max(d.birth_edtf) as birth
    from person_tokens t
    join people p on p.organization_id = t.organization_id and p.id = t.person_id
    left join person_details d on d.organization_id = p.organization_id and d.person_id = p.id
    where t.organization_id = ${organization.id} and t.token = any (${list}::text[])
    group by p.organization_id, p.id
    order by count(*) desc,
      bool_or(exists (select from person_tokens o, unnest(${list}::text[]) wanted
        where o.organization_id = t.organization_id and o.person_id = t.person_id
          and o.token <> t.token and wanted <> t.token and left(o.token, 2) = left(wanted, 2))) desc
    limit ${CANDIDATES}`);
  return rows;
}

async function formsOf({ tx, organization }: OrganizationContext, candidates: Candidate[]) {
  if (candidates.length === 0) return [];
  const ids = candidates.map((person) => person.id);
  return tx
    .select()
    .from(personNames)
    .where(and(eq(personNames.organizationId, organization.id), inArray(personNames.personId, ids)));
}
