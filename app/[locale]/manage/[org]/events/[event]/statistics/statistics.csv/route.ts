import { statisticsResponse } from '@/features/registrations/statistics-response';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; event: string }> };

export async function GET(_: Request, { params }: Props) {
  const { org, event, ...rest } = await params;
  const locale = localeOf(rest.locale);
  return statisticsResponse(() => requestContext(locale, org), event);
}
