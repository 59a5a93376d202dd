import { calendarResponse } from '@/features/registrations/calendar-response';
import { getMyCalendar } from '@/features/registrations/queries/own';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; registration: string }> };

export async function GET(_: Request, { params }: Props) {
  const { registration, ...rest } = await params;
  const locale = localeOf(rest.locale);
  return calendarResponse(async () => getMyCalendar(await requestContext(locale), registration));
}
