import { getOwnPhoto } from '@/features/events/queries/record';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';
import { pictureResponse } from '@/server/picture-response';

type Props = { params: Promise<{ locale: string; org: string; photo: string }> };

/** A photograph of an event, for those who change it. */
export async function GET(_: Request, { params }: Props) {
  const { org, photo, ...rest } = await params;
  const locale = localeOf(rest.locale);
  return pictureResponse(async () => getOwnPhoto(await requestContext(locale, org), photo));
}
