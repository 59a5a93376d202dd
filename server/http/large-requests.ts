import type { IncomingMessage, ServerResponse } from 'node:http';

/** More than any form of the product needs; what is larger is refused before it is read. */
export const MAX_REQUEST_BYTES = 4 * 1024 * 1024;
/** A file of members with the form around it (features/imports/fields.ts). */
export const MAX_IMPORT_BYTES = 41 * 1024 * 1024;
/** An article likewise (features/articles/reading/files/refused.ts). */
export const MAX_ARTICLE_BYTES = 21 * 1024 * 1024;
/** What is read on and thrown away, so that a browser hears the answer at all: it listens only when all is sent. */
const MOST_DRAINED = 256 * 1024 * 1024;

interface FileForm {
  /** With the page of the form in brackets. */
  address: RegExp;
  most: number;
  /** Where that page is, and what it says of a file that is too large. */
  refused: string;
}

const FILE_FORMS: readonly FileForm[] = [
  {
    address: /^(\/(?:az|ru|en)\/manage\/[\w-]+\/members\/import)\/file$/,
    most: MAX_IMPORT_BYTES,
    refused: '?refused=file.file-too-big',
  },
  {
    address: /^(\/(?:az|ru|en)\/manage\/[\w-]+\/articles)\/file$/,
    most: MAX_ARTICLE_BYTES,
    refused: '/new?refused=file.article-too-big',
  },
  {
    address: /^(\/(?:az|ru|en)\/manage\/[\w-]+\/articles\/[\w-]+)\/again$/,
    most: MAX_ARTICLE_BYTES,
    refused: '?refused=file.article-too-big',
  },
];

const TEXT = 'Bu göndəriş çox böyükdür. · Отправлено слишком много. · This is too large to be sent.\n';

/** Refuses a request that announces too large a body: a form of a file goes back to its page. Says whether it did. */
export function refuseLarge(request: IncomingMessage, response: ServerResponse): boolean {
  const bytes = Number(request.headers['content-length'] ?? 0);
  if (bytes <= MAX_REQUEST_BYTES) return false;
  const url = request.url ?? '';
  const form = FILE_FORMS.find(({ address }) => address.test(url));
  if (form && bytes <= form.most) return false;
  if (form && bytes <= MOST_DRAINED) {
    const Location = url.replace(form.address, `$1${form.refused}`);
    request.resume();
    response.writeHead(303, { Location, 'Cache-Control': 'private, no-store' }).end();
    return true;
  }
  response.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end(TEXT);
  return true;
}
