import { eventPhotoResponse } from '@/features/events/photo-response';
import { localeOf } from '@/server/page';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; organization: string; photo: string; size: string }> };

/** A photograph of a published event. Asked for anew each time: what was taken away is gone. */
export async function GET(_: Request, { params }: Props) {
  const { locale, ...asked } = await params;
  return eventPhotoResponse(localeOf(locale), asked);
}
