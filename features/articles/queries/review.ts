import { and, eq, sql } from 'drizzle-orm';
import { sourceTexts } from '@/db/schema/sources';
import { formatPersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { can } from '@/server/policy/can';
import { personIsThereFor } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import { listProposals, loadArticle, type ProposalRow, payloadOf } from '../article';
import { type Match, matchPeople, matchRecords } from '../matches';
import type { Review, ReviewLine } from '../view';

/** An article with what is proposed from it. Whoever is in safe mode is no line of it for editors. */
export const getReview = query({
  permission: 'article:list',
  run: async (context, id: string): Promise<Review> => {
    const { tx, organization } = context;
    const article = await loadArticle(context, id);
    if (!article) throw notFound();
    const [title] = await tx
      .select({ title: sourceTexts.title })
      .from(sourceTexts)
      .where(
        and(
          eq(sourceTexts.organizationId, organization.id),
          eq(sourceTexts.sourceId, article.sourceId),
          eq(sourceTexts.locale, article.language),
        ),
      );
    const rows = await listProposals(context, id);
    const hidden = await hiddenAmong(context, rows);
    const shown = rows.filter((row) => !row.personId || !hidden.has(row.personId));
    const names = new Map(
      shown.flatMap((row) => (row.kind === 'person' ? [[row.position, nameOf(row)] as const] : [])),
    );
    const isOpen = article.state === 'in-review' && can(context.standing, 'article:update');
    const lines: ReviewLine[] = [];
    for (const row of shown) {
      const matches = isOpen ? await matchesOf(context, row) : [];
      lines.push(lineOf(row, article.text, names, matches));
    }
    return {
      id,
      title: title?.title ?? article.source.publication,
      sourceId: article.sourceId,
      publication: article.source.publication,
      language: article.language,
      publishedOn: article.publishedOn,
      state: article.state,
      text: article.text,
      // Of somebody who is no line there is no role and no fact either.
      lines: lines.filter(({ kind, about }) => (kind !== 'role' && kind !== 'fact') || about !== null),
    };
  },
});

const nameOf = (row: ProposalRow) => formatPersonName(payloadOf('person', row), 'given-first');

async function hiddenAmong(context: OrganizationContext, rows: readonly ProposalRow[]): Promise<Set<string>> {
  const ids = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
  if (ids.length === 0) return new Set();
  const { rows: found } = await context.tx.execute<{ id: string }>(sql`
    select p.id from people p where p.organization_id = ${context.organization.id}
      and p.id = any (${sql.param(ids)}::uuid[]) and not ${personIsThereFor(context)}`);
  return new Set(found.map(({ id }) => id));
}

async function matchesOf(context: OrganizationContext, row: ProposalRow): Promise<Match[]> {
  if (row.kind === 'person') return matchPeople(context, payloadOf('person', row));
  if (row.kind === 'event') return matchRecords(context, 'event', payloadOf('event', row));
  if (row.kind === 'statement') return matchRecords(context, 'statement', payloadOf('statement', row));
  return [];
}

function lineOf(
  row: ProposalRow,
  text: string,
  names: ReadonlyMap<number, string>,
  matches: readonly Match[],
): ReviewLine {
  const { id, position, kind, payload, start, end, rule, decision } = row;
  const values = Object.fromEntries(
    Object.entries(payload).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const about = typeof payload.person === 'number' ? (names.get(payload.person) ?? null) : null;
  const places = Array.isArray(payload.people) ? (payload.people as number[]) : [];
  return {
    id,
    position,
    kind,
    values,
    about,
    names: places.flatMap((place) => names.get(place) ?? []),
    isPrivate: payload.isPrivate === true,
    start,
    end,
    quote: text.slice(start, end),
    confidence: Math.round(row.confidence * 100),
    rule,
    decision,
    joined: row.personId ?? row.eventId ?? row.statementId,
    matches: matches.map(({ id: match, label, reasons }) => ({ id: match, label, reasons })),
  };
}
