import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq, ne } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { sources } from '@/db/schema/sources';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { proposalsOf } from './proposals-of';
import { ArticleRefused, type Refusal } from './reading/files/refused';
import { textOfFile } from './reading/files/text-of-file';
import { readArticle } from './reading/read';
import { documentOf } from './reading/text/document';

/** Names the engine; changes whenever it would propose something else. */
export const READER = '4';
/** What somebody can review; a book is not one article. */
const LONGEST = 200_000;

/** What is said of a file whose text cannot be had. */
const REASONS: Record<Refusal, string> = {
  empty: 'article-empty',
  'too-big': 'article-too-big',
  'too-long': 'article-too-long',
  'unknown-kind': 'article-unknown-kind',
  broken: 'article-broken',
  bomb: 'article-bomb',
  'no-text': 'article-no-text',
  'other-script': 'article-other-script',
};

interface Given {
  text?: string | undefined;
  file?: { name: string; bytes: Uint8Array } | undefined;
}

interface Taken {
  text: string;
  textSha256: string;
  /** The field of the form that it came by. */
  field: 'file' | 'text';
  publishedOn?: string;
}

/** The text that was pasted or is in the file; refused in words where it cannot be kept. */
export async function textOf({ text: pasted, file }: Given): Promise<Taken> {
  const taken = file ? await takenFrom(file) : { text: pasted ?? '' };
  const field = file ? 'file' : 'text';
  const { text } = taken;
  if (text.trim() === '') throw invalid(field, 'article-empty');
  if (text.length > LONGEST) throw invalid(field, 'article-too-long');
  // The database keeps no such letter, and a text without it would be another one.
  if (text.includes('\0')) throw invalid(field, 'article-broken');
  return { ...taken, field, textSha256: createHash('sha256').update(text).digest('hex') };
}

async function takenFrom(file: {
  name: string;
  bytes: Uint8Array;
}): Promise<{ text: string; publishedOn?: string }> {
  try {
    return await textOfFile(file.name, file.bytes);
  } catch (error) {
    if (error instanceof ArticleRefused) throw invalid('file', REASONS[error.reason]);
    throw error;
  }
}

/** What the reader makes of a text; refused where there is nothing in it. */
export function readText(text: string, publishedOn: string | null | undefined, field: Taken['field']) {
  const hints = publishedOn ? { publishedOn } : {};
  const { readable, locale } = documentOf(text, hints);
  if (!readable) throw invalid(field, 'article-other-script');
  const reading = readArticle(text, hints);
  const proposals = proposalsOf(reading);
  if (proposals.length === 0) throw invalid(field, 'article-nothing-found');
  return { reading, locale, proposals };
}

/** A text that is there already is not read in as another article. */
export async function refuseKnown(
  { tx, organization }: OrganizationContext,
  hash: string,
  field: string,
  except?: string,
): Promise<void> {
  const [known] = await tx
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(
      sources,
      and(eq(sources.organizationId, articles.organizationId), eq(sources.id, articles.sourceId)),
    )
    .where(
      and(
        eq(articles.organizationId, organization.id),
        eq(sources.textSha256, hash),
        except ? ne(articles.id, except) : undefined,
      ),
    )
    .limit(1);
  if (known) throw invalid(field, 'article-known');
}
