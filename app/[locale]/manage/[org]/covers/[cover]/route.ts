import { getOwnCover } from '@/features/events/queries/cover';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';
import { pictureResponse } from '@/server/picture-response';

type Props = { params: Promise<{ locale: string; org: string; cover: string }> };

/** The picture of an event, for those who change it. */
export async function GET(_: Request, { params }: Props) {
  const { org, cover, ...rest } = await params;
  const locale = localeOf(rest.locale);
  return pictureResponse(async () => getOwnCover(await requestContext(locale, org), cover));
}
