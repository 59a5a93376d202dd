import { coverResponse } from '@/features/events/cover-response';
import { localeOf } from '@/server/page';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; organization: string; cover: string; size: string }> };

/** The picture of a published event. Asked for anew each time: what was taken away is gone. */
export async function GET(_: Request, { params }: Props) {
  const { locale, ...asked } = await params;
  return coverResponse(localeOf(locale), asked);
}
