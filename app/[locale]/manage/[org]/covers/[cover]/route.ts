import { ownCoverResponse } from '@/features/events/cover-response';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; cover: string }> };

/** The picture of an event, for those who change it. */
export async function GET(_: Request, { params }: Props) {
  const { locale, org, cover } = await params;
  return ownCoverResponse(() => requestContext(localeOf(locale), org), cover);
}
