import 'server-only';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { citations, sources, sourceTexts } from '@/db/schema/sources';
import { fallbackOrder } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { personIsThereFor } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import { holderSaid } from '../holder-said';
import type { CitationRow, CitationTarget, ManagedSource, SourceRow } from '../manage-view';
import { quoteStates } from '../quote-state';
import { type CitedKind, ORGANIZATION_FACTS } from '../schema';

const LONGEST_LIST = 300;
const MOST_TARGETS = 500;

/** The languages in which a text is looked for, as an array of SQL. */
const orderOf = ({ locale, organization }: OrganizationContext) =>
  sql`array_position(array[${sql.join(
    fallbackOrder(locale, organization.defaultLocale).map((each) => sql`${each}`),
    sql`, `,
  )}], x.locale)`;

const titleOf = (context: OrganizationContext) => sql<string | null>`(select x.title from source_texts x
  where x.organization_id = sources.organization_id and x.source_id = sources.id
  order by ${orderOf(context)} limit 1)`;

/** All sources, the newest first. */
export const listSources = query({
  permission: 'source:list',
  run: (context, _input: null): Promise<SourceRow[]> =>
    context.tx
      .select({
        id: sources.id,
        publication: sources.publication,
        title: titleOf(context),
        publishedEdtf: sources.publishedEdtf,
        citations: sql<number>`(select count(*)::integer from citations c
          where c.organization_id = sources.organization_id and c.source_id = sources.id)`,
        isPublished: sql<boolean>`${sources.publishedAt} is not null`,
      })
      .from(sources)
      .where(eq(sources.organizationId, context.organization.id))
      .orderBy(desc(sources.createdAt), asc(sources.id))
      .limit(LONGEST_LIST),
});

/** One source with what rests on it. */
export const getManagedSource = query({
  permission: 'source:list',
  run: async (context, id: string): Promise<ManagedSource> => {
    const { tx, organization } = context;
    const [row] = await tx
      .select()
      .from(sources)
      .where(and(eq(sources.organizationId, organization.id), eq(sources.id, id)));
    if (!row) throw notFound();
    const texts = await tx
      .select()
      .from(sourceTexts)
      .where(and(eq(sourceTexts.organizationId, organization.id), eq(sourceTexts.sourceId, id)));
    const { slug, publication, author, publishedEdtf, url, language, textLength, publishedAt } = row;
    const values: Record<string, string> = { publication, language };
    values.excerpts = row.showsExcerpts ? 'shown' : 'hidden';
    Object.assign(values, { author: author ?? '', publishedEdtf: publishedEdtf ?? '', url: url ?? '' });
    for (const text of texts) {
      values[`texts.${text.locale}.title`] = text.title;
      values[`texts.${text.locale}.rights`] = text.rights ?? '';
    }
    const cited = await citationsOf(
      context,
      row,
      texts.some(({ rights }) => rights),
    );
    return { id, slug, publication, isPublished: publishedAt !== null, textLength, values, citations: cited };
  },
});

async function citationsOf(
  context: OrganizationContext,
  source: typeof sources.$inferSelect,
  isReserved: boolean,
): Promise<CitationRow[]> {
  const rows = await readCitations(context, source.id);
  const { rows: known } = await context.tx.execute<{
    words: number;
    hasArticle: boolean;
    isUndecided: boolean;
  }>(sql`
    select o.excerpt_words as words, exists (${articlesOf(source.id, sql`true`)}) as "hasArticle",
      exists (${articlesOf(
        source.id,
        sql`(a.state <> 'published' or exists (select from article_changes c
        where c.organization_id = a.organization_id and c.article_id = a.id))`,
      )}) as "isUndecided"
    from organizations o where o.id = ${context.organization.id}`);
  const { textLength, showsExcerpts } = source;
  const { words = 0, hasArticle = false, isUndecided = false } = known[0] ?? {};
  const states = quoteStates(rows, { words, showsExcerpts, isReserved, textLength, hasArticle, isUndecided });
  return rows.map((row) => {
    const { excerpt: _, excerptStart: __, ...shown } = row;
    return { ...shown, quote: states.get(row) ?? 'withheld' };
  });
}

const articlesOf = (sourceId: string, condition: SQL) => sql`select from articles a
  where a.organization_id = o.id and a.source_id = ${sourceId} and ${condition}`;

function readCitations(context: OrganizationContext, id: string) {
  const order = orderOf(context);
  return context.tx
    .select({
      id: citations.id,
      key: citations.key,
      start: citations.start,
      end: citations.end,
      excerpt: citations.excerpt,
      excerptStart: citations.excerptStart,
      isOfFormer: sql<boolean>`text_version < (select s.text_version from sources s
        where s.organization_id = citations.organization_id and s.id = citations.source_id)`,
      kind: sql<CitedKind>`case when organization_fact is not null then 'organization'
        when person_id is not null then 'person' when person_fact_id is not null then 'person-fact'
        when term_id is not null then 'term' when event_id is not null then 'event' else 'statement' end`,
      fact: sql<string>`left(coalesce(organization_fact,
        (select concat_ws(' ', p.given, p.surname) from people p
          where p.organization_id = citations.organization_id and p.id = citations.person_id and ${personIsThereFor(context)}),
        (select x.text from person_fact_texts x where x.organization_id = citations.organization_id
          and x.fact_id = citations.person_fact_id order by ${order} limit 1),
        (select concat_ws(' ', p.given, p.surname) from terms t join people p
          on p.organization_id = t.organization_id and p.id = coalesce(${holderSaid(sql`citations`)}, t.person_id)
          where t.organization_id = citations.organization_id and t.id = citations.term_id and ${personIsThereFor(context)}),
        (select x.title from event_texts x where x.organization_id = citations.organization_id
          and x.event_id = citations.event_id order by ${order} limit 1),
        (select x.title from statement_texts x where x.organization_id = citations.organization_id
          and x.statement_id = citations.statement_id order by ${order} limit 1), ''), 200)`,
    })
    .from(citations)
    .where(and(eq(citations.organizationId, context.organization.id), eq(citations.sourceId, id)))
    .orderBy(asc(citations.start), asc(citations.key));
}

/** What could rest on a place in a source, of one kind. People only where a source or an office names them. */
export const listCitationTargets = query({
  permission: 'source:update',
  run: async (context, kind: CitedKind): Promise<CitationTarget[]> => {
    if (kind === 'organization') {
      return ORGANIZATION_FACTS.map((fact) => ({ value: `organization:${fact}`, label: fact }));
    }
    const { tx, organization } = context;
    const order = orderOf(context);
    const person = sql`concat_ws(' ', p.given, p.surname)`;
    const named = sql`p.organization_id = ${organization.id} and p.is_named_publicly and ${personIsThereFor(context)}`;
    const rows = {
      person: sql`select p.id, ${person} as label from people p where ${named} order by p.sort_key`,
      'person-fact': sql`select f.id, ${person} || ': ' || coalesce((select x.text from person_fact_texts x
          where x.organization_id = f.organization_id and x.fact_id = f.id order by ${order} limit 1), f.kind::text)
          as label from person_facts f
        join people p on p.organization_id = f.organization_id and p.id = f.person_id
        where ${named} and f.visibility = 'public' order by p.sort_key, f.position`,
      term: sql`select t.id, concat_ws(' ', ${person}, o.kind::text, t.start_edtf) as label from terms t
        join people p on p.organization_id = t.organization_id and p.id = t.person_id
        join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
        join offices o on o.organization_id = s.organization_id and o.id = s.office_id
        where t.organization_id = ${organization.id} and ${personIsThereFor(context)} order by p.sort_key, t.starts_on`,
      event: sql`select e.id, concat_ws(' · ', (select x.title from event_texts x
          where x.organization_id = e.organization_id and x.event_id = e.id order by ${order} limit 1), e.edtf)
          as label from events e where e.organization_id = ${organization.id} order by e.first_day desc nulls last`,
      statement: sql`select s.id, (select x.title from statement_texts x
          where x.organization_id = s.organization_id and x.statement_id = s.id order by ${order} limit 1)
          as label from statements s where s.organization_id = ${organization.id} order by s.first_day desc`,
    };
    const found = await tx.execute<{ id: string; label: string | null }>(
      sql`${rows[kind]} limit ${MOST_TARGETS}`,
    );
    return found.rows.map(({ id, label }) => ({
      value: `${kind}:${id}`,
      label: (label ?? id).slice(0, 160),
    }));
  },
});
