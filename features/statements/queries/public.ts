import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { StatementPersonRole } from '@/db/enums';
import type { PublicPerson } from '@/features/members/public-view';
import { publicNames } from '@/features/members/queries/public';
import {
  type OpenOrganization,
  openOrganization,
} from '@/features/organizations/queries/public-organization';
import type { Locale } from '@/lib/locales';
import type { Context } from '@/server/context';
import { notFound } from '@/server/errors';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import type { PublicStatement } from '../public-view';

interface StatementRow extends Record<string, unknown> {
  id: string;
  slug: string;
  edtf: string | null;
  firstDay: string | null;
  showsNames: boolean;
  publishedAt: string;
  event: string | null;
  texts: { locale: Locale; title: string; text: string | null; addressee: string | null }[];
  counts: { role: StatementPersonRole; names: number }[];
  people: { personId: string; role: StatementPersonRole }[];
  citations: string[];
}

/** All published statements of an organization, latest first. Throws `not-found`. */
export const listPublicStatements = publicQuery({
  permission: 'public',
  tags: (slug: string) => [tag.organization(slug)],
  run: async (context, slug) => readStatements(context, await openOrganization(context, slug)),
});

interface StatementAddress {
  organization: string;
  statement: string;
}

/** One published statement. Throws `not-found`. */
export const getPublicStatement = publicQuery({
  permission: 'public',
  tags: ({ organization }: StatementAddress) => [tag.organization(organization)],
  run: async (context, address): Promise<PublicStatement> => {
    const organization = await openOrganization(context, address.organization);
    const [statement] = await readStatements(context, organization, sql`st.slug = ${address.statement}`);
    if (!statement) throw notFound();
    return statement;
  },
});

async function readStatements(
  context: Context,
  organization: OpenOrganization,
  where: SQL = sql`true`,
): Promise<PublicStatement[]> {
  const { rows } = await context.tx.execute<StatementRow>(sql`
    select st.id, st.slug, st.edtf, st.first_day::text as "firstDay", st.shows_names as "showsNames",
      st.published_at as "publishedAt",
      (select e.slug from events e where e.organization_id = st.organization_id and e.id = st.event_id
        and e.state <> 'draft' and e.hidden_at is null) as event,
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title, 'text', t.text,
          'addressee', t.addressee)), '[]')
        from statement_texts t where t.organization_id = st.organization_id and t.statement_id = st.id) as texts,
      (select coalesce(json_agg(json_build_object('role', n.role, 'names', n.names) order by n.role), '[]')
        from statement_names_of(st.organization_id, st.id) n) as counts,
      (select coalesce(json_agg(json_build_object('personId', p.person_id, 'role', p.role)
          order by p.position, p.person_id), '[]')
        from statement_people p
        where p.organization_id = st.organization_id and p.statement_id = st.id and st.shows_names) as people,
      (select coalesce(json_agg(c.key order by c.start_offset), '[]') from citations c
        where c.organization_id = st.organization_id and c.statement_id = st.id) as citations
    from statements st
    where st.organization_id = ${organization.id} and st.published_at is not null and st.hidden_at is null and ${where}
    order by st.first_day desc nulls last, st.slug`);
  const names = await publicNames(
    context,
    organization,
    rows.flatMap((row) => row.people.map(({ personId }) => personId)),
  );
  return rows.map((row) => statementOf(row, organization, names));
}

function statementOf(
  row: StatementRow,
  { read }: OpenOrganization,
  names: ReadonlyMap<string, PublicPerson>,
): PublicStatement {
  const title = read(row.texts, (text) => text.title);
  return {
    id: row.id,
    slug: row.slug,
    edtf: row.edtf,
    firstDay: row.firstDay,
    showsNames: row.showsNames,
    title: title?.text ? title : null,
    text: read(row.texts, (text) => text.text),
    addressee: read(row.texts, (text) => text.addressee),
    event: row.event,
    people: row.counts.map(({ role, names: count }) => ({
      role,
      count,
      people: row.people
        .filter((person) => person.role === role)
        .map(({ personId }) => names.get(personId))
        .filter((person) => person !== undefined),
    })),
    citations: row.citations,
    publishedAt: new Date(row.publishedAt),
  };
}
