import { getCover } from '@/features/events/queries/cover';
import { publicContext } from '@/server/context';
import { localeOf } from '@/server/page';
import { pictureResponse } from '@/server/picture-response';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; organization: string; cover: string; size: string }> };

/** The picture of a published event. Asked for anew each time: what was taken away is gone. */
export async function GET(_: Request, { params }: Props) {
  const { organization, cover, size, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const asked = {
    organization,
    cover,
    size: size === 'small.webp' ? ('small' as const) : ('large' as const),
  };
  return pictureResponse(() => getCover(publicContext(locale), asked));
}
