import { uploadImport } from '@/features/imports/commands/upload';
import { MAX_UPLOAD_BYTES } from '@/features/imports/fields';
import { localeOf } from '@/server/page';
import { receiveUpload } from '@/server/upload';

type Props = { params: Promise<{ locale: string; org: string }> };

/** A route and no action: a list of 100,000 people is larger than any form. */
export async function POST(request: Request, { params }: Props) {
  const { locale, org } = await params;
  const page = `/${locale}/manage/${encodeURIComponent(org)}/members/import`;
  return receiveUpload(request, uploadImport, {
    locale: localeOf(locale),
    organization: org,
    field: 'file',
    maxBytes: MAX_UPLOAD_BYTES,
    page,
    done: ({ id }) => `${page}/${id}`,
  });
}
