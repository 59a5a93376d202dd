import 'server-only';
import type { Locale } from '@/lib/locales';
import { receiveUpload } from '@/server/upload';
import { readAgain } from './commands/read-again';
import { readIn } from './commands/read-in';
import { LARGEST_FILE } from './reading/files/refused';

/** Takes an article in, pasted or as a file: a route and no action, because both are larger than any form. */
export function readInResponse(request: Request, locale: Locale, organization: string): Promise<Response> {
  const root = `/${locale}/manage/${encodeURIComponent(organization)}/articles`;
  return receiveUpload(request, readIn, {
    locale,
    organization,
    field: 'file',
    maxBytes: LARGEST_FILE,
    tooBig: 'article-too-big',
    page: `${root}/new`,
    done: ({ id }) => `${root}/${id}`,
  });
}

/** Takes the corrected text of an article, or reads the one that is there again. */
export function readAgainResponse(
  request: Request,
  locale: Locale,
  organization: string,
  article: string,
): Promise<Response> {
  const page = `/${locale}/manage/${encodeURIComponent(organization)}/articles/${encodeURIComponent(article)}`;
  return receiveUpload(request, readAgain, {
    locale,
    organization,
    field: 'file',
    maxBytes: LARGEST_FILE,
    tooBig: 'article-too-big',
    page,
    done: ({ count }) => `${page}?notice=${count > 0 ? 'article-read-again' : 'article-same-again'}#changes`,
  });
}
