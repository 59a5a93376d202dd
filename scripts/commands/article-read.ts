import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { ArticleRefused, LARGEST_FILE } from '@/features/articles/reading/files/refused';
import { textOfFile } from '@/features/articles/reading/files/text-of-file';
import { readArticle } from '@/features/articles/reading/read';
import { documentOf } from '@/features/articles/reading/text/document';
import { LOCALES } from '@/lib/locales';
import { type CommandLine, given, oneOf, say, UsageError } from './command-line';

/** Needs no database and no settings. */
export const articleRead: CommandLine = {
  about: 'what can be proposed from an article, as JSON (docs/article-json.md)',
  usage: 'FILE [--locale az|ru|en] [--published 2020-01-30] --json',
  more: `  FILE          .txt, .html, .docx or .pdf
  --locale      the language of the article; found by itself otherwise
  --published   when it appeared: what "last year" counts from
  --json        the only way it is printed`,
  options: { locale: { type: 'string' }, published: { type: 'string' }, json: { type: 'boolean' } },
  words: { least: 1, most: 1 },
  run: async (values, [file = '']) => {
    const locale = oneOf(values, 'locale', LOCALES);
    const published = given(values, 'published');
    if (published !== undefined && !isDay(published))
      throw new UsageError(`--published is "${published}"; a day is wanted, as 2020-01-30`);
    try {
      const taken = await textOfFile(basename(file), bytesOf(file));
      const publishedOn = published ?? taken.publishedOn;
      const hints = { ...(locale ? { locale } : {}), ...(publishedOn ? { publishedOn } : {}) };
      if (!documentOf(taken.text.slice(0, 20_000), hints).readable) throw new ArticleRefused('other-script');
      say(JSON.stringify(readArticle(taken.text, hints), null, 2));
    } catch (error) {
      if (!(error instanceof ArticleRefused)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    }
  },
};

function bytesOf(file: string): Uint8Array {
  try {
    if (statSync(file).size > LARGEST_FILE) throw new ArticleRefused('too-big');
    return readFileSync(file);
  } catch (error) {
    if (error instanceof ArticleRefused) throw error;
    throw new UsageError(`${file} cannot be read`);
  }
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);
