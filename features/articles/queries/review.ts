import { and, eq, sql } from 'drizzle-orm';
import { sourceTexts } from '@/db/schema/sources';
import { formatPersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { can } from '@/server/policy/can';
import { personIsThereFor } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import { eventAgainst, factAgainst } from '../against';
import {
  type Article,
  isOnRecord,
  listProposals,
  loadArticle,
  type ProposalRow,
  payloadOf,
} from '../article';
import { listChanges } from '../change';
import type { Against } from '../contradiction-rules';
import { holderAgainst } from '../holder-against';
import { type Match, matchPeople, matchRecords } from '../matches';
import { READER } from '../read-text';
import { changeOf, lineOf, namesOf } from '../review-line';
import { textsOf } from '../versions';
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
    const changes = await listChanges(context, id);
    const names = namesOf(shown, changes);
    const texts = await textsOf(context, article);
    const isOpen = article.state === 'in-review' && can(context.standing, 'article:update');
    const lines: ReviewLine[] = [];
    for (const row of shown) {
      const isAsked = isOpen && !isOnRecord(row);
      const against = isAsked ? await againstOf(context, row, shown, article) : [];
      lines.push({
        ...lineOf(row, texts, names, isAsked ? await matchesOf(context, row) : []),
        isOfFormer: row.version !== article.source.textVersion,
        against,
      });
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
      version: article.source.textVersion,
      isReaderOld: article.reader !== READER,
      wasPublished: article.publishedAt !== null,
      // Of somebody who is no line there is no role and no fact either.
      lines: lines.filter(({ kind, about }) => (kind !== 'role' && kind !== 'fact') || about !== null),
      changes: changes.flatMap((change) => changeOf(change, names, texts, article) ?? []),
    };
  },
});

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

/** In what the record of the same event or person says otherwise. */
async function againstOf(
  context: OrganizationContext,
  row: ProposalRow,
  rows: readonly ProposalRow[],
  article: Article,
): Promise<Against[]> {
  const { language } = article;
  if (row.decision === 'rejected') return [];
  if (row.kind === 'event' && row.eventId) {
    return eventAgainst(context, row.eventId, payloadOf('event', row), language);
  }
  if (row.kind === 'role') return holderAgainstOf(context, row, rows, article);
  if (row.kind !== 'fact') return [];
  const { person, fact: kind, text, isPrivate } = payloadOf('fact', row);
  const personId = rows.find(({ position }) => position === person)?.personId;
  if (!personId || isPrivate) return [];
  const found = await factAgainst(context, { personId, kind, text }, language);
  return found?.against ? [found.against] : [];
}

/** Somebody else is in the office by the record, at the time of the article. */
async function holderAgainstOf(
  context: OrganizationContext,
  row: ProposalRow,
  rows: readonly ProposalRow[],
  { publishedOn: asOf, sourceId }: Article,
): Promise<Against[]> {
  const { person, office: kind } = payloadOf('role', row);
  const about = rows.find(({ position }) => position === person);
  if (kind === 'none' || !about || about.decision === 'rejected') return [];
  const { personId } = about;
  const held = await holderAgainst(context, { personId, kind, asOf, sourceId });
  if (!held) return [];
  const told = formatPersonName(payloadOf('person', about), 'given-first');
  return [{ field: 'holder', recorded: held.holder, told }];
}
