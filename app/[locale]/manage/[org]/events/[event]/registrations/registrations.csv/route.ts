import { exportResponse } from '@/features/registrations/export-response';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; event: string }> };

export async function GET(_: Request, { params }: Props) {
  const { org, event, ...rest } = await params;
  const locale = localeOf(rest.locale);
  return exportResponse(
    () => requestContext(locale, org),
    { event, format: 'csv' },
    `/${locale}/manage/${org}/events/${event}/registrations`,
  );
}
