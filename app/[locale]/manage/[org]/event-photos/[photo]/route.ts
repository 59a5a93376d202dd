import { ownPhotoResponse } from '@/features/events/photo-response';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; photo: string }> };

/** A photograph of an event, for those who change it. */
export async function GET(_: Request, { params }: Props) {
  const { org, photo, locale } = await params;
  return ownPhotoResponse(() => requestContext(localeOf(locale), org), photo);
}
