import { photoResponse } from '@/features/households/photo-response';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; organization: string; photo: string }> };

/** By an id that says nothing, for whoever may see it there. */
export async function GET({ url }: Request, { params }: Props) {
  const { organization, photo, ...rest } = await params;
  const locale = localeOf(rest.locale);
  return photoResponse(
    () => requestContext(locale, organization),
    photo,
    new URL(url).searchParams.get('size'),
  );
}
