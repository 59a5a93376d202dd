import { dataResponse } from '@/features/personal-data/data-response';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; organization: string; token: string }> };

export async function POST(request: Request, { params }: Props) {
  const { organization, token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  return dataResponse(request, () => requestContext(locale, organization), token);
}
