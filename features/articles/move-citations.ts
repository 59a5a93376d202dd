import 'server-only';
import { and, eq, lt, sql } from 'drizzle-orm';
import { citations } from '@/db/schema/sources';
import type { OrganizationContext } from '@/server/context';
import type { KeptLine } from './again/difference';
import { keptExcerpt } from './again/kept-excerpt';
import { movedSpan } from './again/moved-span';
import type { Article } from './article';

interface Reading {
  text: string;
  version: number;
  known: readonly { id: string; start: number; end: number; version: number }[];
  kept: readonly KeptLine[];
}

interface Move {
  id: string;
  start: number;
  end: number;
  excerpt: string | null;
  excerptStart: number | null;
}

/**
 * Takes the citations of an article along into its corrected text: with the line that they were written from, or with their words.
 * The words that are shown around it come along as far as they are the same. Of what the new text does not say any more the citation
 * stays where it was, in the former text, and its words go.
 */
export async function moveCitations(
  { tx, organization }: OrganizationContext,
  article: Article,
  { text, version, known, kept }: Reading,
): Promise<void> {
  const former = article.source.textVersion;
  const rows = await tx
    .select({
      id: citations.id,
      start: citations.start,
      end: citations.end,
      excerpt: citations.excerpt,
      excerptStart: citations.excerptStart,
    })
    .from(citations)
    .where(
      and(
        eq(citations.organizationId, organization.id),
        eq(citations.sourceId, article.sourceId),
        eq(citations.textVersion, former),
      ),
    );
  const places = new Map(kept.map((line) => [line.id, line]));
  const moves = rows.flatMap(({ id, excerpt, excerptStart, ...span }): Move[] => {
    const line = known.find(
      (each) =>
        each.version === former && each.start === span.start && each.end === span.end && places.has(each.id),
    );
    const place = (line && places.get(line.id)) ?? movedSpan(article.text, text, span);
    if (!place) return [];
    const { start, end } = place;
    const quoted = excerpt !== null && excerptStart !== null;
    const kept = quoted
      ? keptExcerpt({
          ...{ before: article.text, after: text, from: span, to: { start, end } },
          excerpt: { start: excerptStart, end: excerptStart + excerpt.length },
        })
      : null;
    const words = kept ? text.slice(kept.start, kept.end) : null;
    return [{ id, start, end, excerpt: words, excerptStart: kept?.start ?? null }];
  });
  if (moves.length > 0) await saveMoves({ tx, organization }, moves, version);
  await tx
    .update(citations)
    .set({ excerpt: null, excerptStart: null })
    .where(
      and(
        eq(citations.organizationId, organization.id),
        eq(citations.sourceId, article.sourceId),
        lt(citations.textVersion, version),
      ),
    );
}

const saveMoves = (
  { tx, organization }: Pick<OrganizationContext, 'tx' | 'organization'>,
  moves: readonly Move[],
  version: number,
) =>
  tx.execute(sql`
    update citations c set start_offset = m.start, end_offset = m.end, text_version = ${version},
      excerpt = m.excerpt, excerpt_start = m."excerptStart"
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
      as m (id uuid, start integer, "end" integer, excerpt text, "excerptStart" integer)
    where c.organization_id = ${organization.id} and c.id = m.id`);

/** Takes along what was written from one line, once its new words are accepted. */
export async function moveCitationsOf(
  { tx, organization }: OrganizationContext,
  article: Article,
  from: { start: number; end: number; version: number },
  to: { start: number; end: number },
): Promise<void> {
  await tx
    .update(citations)
    .set({ ...to, textVersion: article.source.textVersion, excerpt: null, excerptStart: null })
    .where(
      and(
        eq(citations.organizationId, organization.id),
        eq(citations.sourceId, article.sourceId),
        eq(citations.start, from.start),
        eq(citations.end, from.end),
        eq(citations.textVersion, from.version),
      ),
    );
}

interface Place {
  start: number;
  end: number;
  version: number;
  /** `event:<uuid>` */
  target: string;
}

/** The citation of a fact that is at a place of the article already. */
export async function findCitation(
  { tx, organization }: OrganizationContext,
  article: Article,
  { start, end, version, target }: Place,
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select c.id from citations c
    where c.organization_id = ${organization.id} and c.source_id = ${article.sourceId}
      and c.start_offset = ${start} and c.end_offset = ${end} and c.text_version = ${version}
      and ${target.slice(target.indexOf(':') + 1)} in (c.organization_fact, c.person_id::text, c.person_fact_id::text,
        c.term_id::text, c.event_id::text, c.statement_id::text)
    limit 1`);
  return rows[0]?.id ?? null;
}
