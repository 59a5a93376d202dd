import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { citations } from '@/db/schema/sources';
import type { Span } from '@/features/sources/excerpt';
import type { OrganizationContext } from '@/server/context';
import { movedSpan } from './again/moved-span';
import { type Article, listProposals } from './article';
import { listChanges } from './change';
import { excerptOf, nobodysBusiness } from './excerpts';
import { textsOf } from './versions';

/** The words of an article at a place of one of its versions, as far as they may be shown. */
export type ExcerptAt = (place: Span, version: number) => ReturnType<typeof excerptOf>;

/** What is withheld in a text is so in a corrected one, whether the reader still finds it there or not. */
export async function excerptsOf(context: OrganizationContext, article: Article): Promise<ExcerptAt> {
  const texts = await textsOf(context, article);
  const proposals = await listProposals(context, article.id);
  const versions = [...texts.keys()];
  const withheld = new Map(
    versions.map((version) => {
      const text = texts.get(version) ?? '';
      const earlier = proposals.filter((row) => row.version < version);
      const moved = earlier.flatMap((row) =>
        nobodysBusiness([row]).flatMap((span) => movedSpan(texts.get(row.version) ?? '', text, span) ?? []),
      );
      return [version, [...nobodysBusiness(proposals.filter((row) => row.version === version)), ...moved]];
    }),
  );
  return (place, version) => excerptOf(texts.get(version) ?? '', place, withheld.get(version) ?? []);
}

/**
 * Gives every place in the present text of a published article the words around it, where it has none: it is older than excerpts, or
 * its words have changed. Not while something of a new reading is undecided: nobody has looked at that yet. Twice is once.
 */
export async function fillExcerptsOf(context: OrganizationContext, article: Article): Promise<number> {
  const { tx, organization } = context;
  if (!article.publishedAt || (await listChanges(context, article.id)).length > 0) return 0;
  const { textVersion: version } = article.source;
  const bare = await tx
    .select({ id: citations.id, start: citations.start, end: citations.end })
    .from(citations)
    .where(
      and(
        eq(citations.organizationId, organization.id),
        eq(citations.sourceId, article.sourceId),
        eq(citations.textVersion, version),
        isNull(citations.excerpt),
      ),
    );
  if (bare.length === 0) return 0;
  const excerptAt = await excerptsOf(context, article);
  let count = 0;
  for (const { id, ...place } of bare) {
    const excerpt = place.end <= article.text.length ? excerptAt(place, version) : null;
    if (!excerpt) continue;
    await tx
      .update(citations)
      .set({ excerpt: excerpt.text, excerptStart: excerpt.start })
      .where(and(eq(citations.organizationId, organization.id), eq(citations.id, id)));
    count += 1;
  }
  return count;
}
