import 'server-only';
import { and, eq } from 'drizzle-orm';
import { articleVersions } from '@/db/schema/articles';
import type { OrganizationContext } from '@/server/context';
import type { Article } from './article';

/** All texts of an article by the number of their version: what it is now, and what it was. */
export async function textsOf(
  { tx, organization }: OrganizationContext,
  article: Pick<Article, 'id' | 'text' | 'source'>,
): Promise<Map<number, string>> {
  const earlier = await tx
    .select({ number: articleVersions.number, text: articleVersions.text })
    .from(articleVersions)
    .where(
      and(eq(articleVersions.organizationId, organization.id), eq(articleVersions.articleId, article.id)),
    );
  const texts = new Map(earlier.map(({ number, text }) => [number, text]));
  return texts.set(article.source.textVersion, article.text);
}
