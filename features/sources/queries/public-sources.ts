import 'server-only';
import { sql } from 'drizzle-orm';
import type { OfficeKind, PersonFact } from '@/db/enums';
import {
  type OpenOrganization,
  openOrganization,
} from '@/features/organizations/queries/public-organization';
import { LOCALES, type Locale } from '@/lib/locales';
import type { Context } from '@/server/context';
import { notFound } from '@/server/errors';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import { shownExcerpts } from '../excerpt';
import { holderSaid } from '../holder-said';
import type { CitedFact, PublicCitation, PublicSource, ReportedEvent } from '../public-view';
import { marksOf } from './public';

interface SourceRow extends Record<string, unknown>, Omit<PublicSource, 'title' | 'rights'> {
  id: string;
  /** How many words may stand at a fact. */
  words: number;
  texts: { locale: Locale; title: string; rights: string | null }[];
}

/** The sources that an organization's pages rest on. Throws `not-found`. */
export const listPublicSources = publicQuery({
  permission: 'public',
  tags: (slug: string) => [tag.organization(slug)],
  run: async (context, slug): Promise<PublicSource[]> => {
    const organization = await openOrganization(context, slug);
    return (await readSources(context, organization)).map((row) => sourceOf(row, organization));
  },
});

interface SourceAddress {
  organization: string;
  source: string;
}

/** One source and what rests on it: places in the text, a few words around each where that is allowed. Throws `not-found`. */
export const getPublicSource = publicQuery({
  permission: 'public',
  tags: ({ organization }: SourceAddress) => [tag.organization(organization), tag.events(organization)],
  run: async (context, address) => {
    const organization = await openOrganization(context, address.organization);
    const row = (await readSources(context, organization)).find(({ slug }) => slug === address.source);
    if (!row) throw notFound();
    const citations = await readCitations(context, organization, row);
    const reported = await readReported(context, organization, row);
    return { ...sourceOf(row, organization), citations, reported };
  },
});

/** The published events that it was named for as what was written about them. */
async function readReported(
  { tx }: Context,
  organization: OpenOrganization,
  source: SourceRow,
): Promise<ReportedEvent[]> {
  const { rows } = await tx.execute<{ slug: string; texts: { locale: Locale; title: string }[] }>(sql`
    select e.slug, (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title)), '[]')
      from event_texts t where t.organization_id = e.organization_id and t.event_id = e.id) as texts
    from event_press l join events e on e.organization_id = l.organization_id and e.id = l.event_id
      and e.state = 'published' and e.hidden_at is null
    where l.organization_id = ${organization.id} and l.source_id = ${source.id}
    order by e.first_day desc nulls last, e.slug`);
  return rows.map(({ slug, texts }) => {
    const title = organization.read(texts, (text) => text.title);
    return { slug, title: title?.text ? title : null };
  });
}

async function readSources({ tx }: Context, { id }: OpenOrganization): Promise<SourceRow[]> {
  const { rows } = await tx.execute<SourceRow>(sql`
    select s.id, s.slug, s.publication, s.author, s.published_edtf as "publishedEdtf", s.url, s.language,
      s.text_length as "textLength",
      case when s.shows_excerpts then (select o.excerpt_words from organizations o where o.id = s.organization_id) else 0 end
        as words,
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title, 'rights', t.rights)), '[]')
        from source_texts t where t.organization_id = s.organization_id and t.source_id = s.id) as texts
    from sources s where s.organization_id = ${id} and s.published_at is not null
    order by s.published_edtf, s.slug`);
  return rows;
}

function sourceOf({ id: _, words: __, texts, ...row }: SourceRow, { read }: OpenOrganization): PublicSource {
  return { ...row, title: read(texts, (text) => text.title), rights: read(texts, (text) => text.rights) };
}

interface CitationRow extends Record<string, unknown> {
  key: string;
  start: number;
  end: number;
  isOfFormer: boolean;
  organizationFact: string | null;
  personId: string | null;
  personFact: PersonFact | null;
  office: OfficeKind | null;
  eventSlug: string | null;
  statementSlug: string | null;
  name: string | null;
  texts: { locale: Locale; text: string }[];
  excerpt: string | null;
  excerptStart: number | null;
}

async function readCitations(
  context: Context,
  organization: OpenOrganization,
  source: SourceRow,
): Promise<PublicCitation[]> {
  const { rows } = await context.tx.execute<CitationRow>(sql`
    select c.key, c.start_offset as start, c.end_offset as "end", c.organization_fact as "organizationFact",
      c.text_version < (select so.text_version from sources so
        where so.organization_id = c.organization_id and so.id = c.source_id) as "isOfFormer",
      c.person_id as "personId", f.kind as "personFact", o.kind as office, e.slug as "eventSlug",
      st.slug as "statementSlug", c.excerpt, c.excerpt_start as "excerptStart",
      (select coalesce(n.given || ' ' || n.surname, p.given || ' ' || p.surname) from people p
        left join person_names n on n.organization_id = p.organization_id and n.person_id = p.id
          and n.form::text = coalesce((select c.form from person_name_choices c where c.organization_id = p.organization_id
            and c.person_id = p.id and c.locale = ${context.locale}), ${context.locale})
        where p.organization_id = c.organization_id and p.id = coalesce(c.person_id, f.person_id, ${holderSaid(sql`c`)}, t.person_id)) as name,
      (select coalesce(json_agg(json_build_object('locale', x.locale, 'text', x.text)), '[]') from (
        select locale, text from person_fact_texts where organization_id = c.organization_id and fact_id = c.person_fact_id
        union all select locale, title from event_texts where organization_id = c.organization_id and event_id = c.event_id
        union all select locale, title from statement_texts
          where organization_id = c.organization_id and statement_id = c.statement_id) x) as texts
    from citations c
    left join person_facts f on f.organization_id = c.organization_id and f.id = c.person_fact_id
    left join terms t on t.organization_id = c.organization_id and t.id = c.term_id
    left join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
    left join offices o on o.organization_id = s.organization_id and o.id = s.office_id
    left join events e on e.organization_id = c.organization_id and e.id = c.event_id
    left join statements st on st.organization_id = c.organization_id and st.id = c.statement_id
    where c.organization_id = ${organization.id} and c.source_id = ${source.id}
    order by c.start_offset, c.end_offset, c.key`);
  const marks = await marksOf(context, organization.id);
  const excerpts = shownExcerpts(rows, {
    words: source.words,
    textLength: source.textLength ?? 0,
    isReserved: source.texts.some(({ rights }) => rights),
  });
  return rows.flatMap((row) => {
    const about = factOf(row, organization);
    const mark = marks[row.key];
    if (!about || !mark) return [];
    const { key, start, end, isOfFormer } = row;
    const excerpt = namesHidden(row, organization) ? null : (excerpts.get(row) ?? null);
    return [{ key, number: mark.number, start, end, isOfFormer, about, excerpt }];
  });
}

/** Judged by all words that are kept: what is shown of them might be half of a name. */
const namesHidden = ({ excerpt }: CitationRow, { read }: OpenOrganization) =>
  read(
    LOCALES.map((locale) => ({ locale })),
    () => excerpt,
  )?.isWithheld ?? false;

function factOf(row: CitationRow, { read }: OpenOrganization): CitedFact | null {
  const text = read(row.texts, (one) =>
    row.personFact === 'birth' ? (/(?<!\d)\d{4}(?!\d)/.exec(one.text)?.[0] ?? null) : one.text,
  );
  const shown = text?.text ? text : null;
  if (row.organizationFact) return { kind: 'organization', fact: row.organizationFact };
  if (row.eventSlug) return { kind: 'event', slug: row.eventSlug, title: shown };
  if (row.statementSlug) return { kind: 'statement', slug: row.statementSlug, title: shown };
  if (!row.name) return null;
  if (row.personFact) return { kind: 'person-fact', fact: row.personFact, name: row.name, text: shown };
  if (row.office) return { kind: 'term', office: row.office, name: row.name };
  return row.personId ? { kind: 'person', name: row.name } : null;
}
