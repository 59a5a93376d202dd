import { getEventPhoto } from '@/features/events/queries/public-record';
import { publicContext } from '@/server/context';
import { localeOf } from '@/server/page';
import { pictureResponse } from '@/server/picture-response';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; organization: string; photo: string; size: string }> };

/** A photograph of a published event. Asked for anew each time: what was taken away is gone. */
export async function GET(_: Request, { params }: Props) {
  const { organization, photo, size, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const asked = {
    organization,
    photo,
    size: size === 'small.webp' ? ('small' as const) : ('large' as const),
  };
  return pictureResponse(() => getEventPhoto(publicContext(locale), asked));
}
