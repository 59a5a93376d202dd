import 'server-only';
import type { Locale } from '@/lib/locales';
import { receiveUpload } from '@/server/upload';
import { uploadImport } from './commands/upload';
import { MAX_UPLOAD_BYTES } from './fields';

/** Takes the form of a file in: a route and no action, because a list of 100,000 people is larger than any form. */
export function uploadResponse(request: Request, locale: Locale, organization: string): Promise<Response> {
  const page = `/${locale}/manage/${encodeURIComponent(organization)}/members/import`;
  return receiveUpload(request, uploadImport, {
    locale,
    organization,
    field: 'file',
    maxBytes: MAX_UPLOAD_BYTES,
    page,
    done: ({ id }) => `${page}/${id}`,
  });
}
