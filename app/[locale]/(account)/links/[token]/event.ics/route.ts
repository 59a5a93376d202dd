import { calendarResponse } from '@/features/registrations/calendar-response';
import { openLink } from '@/features/registrations/links';
import { getLinkedCalendar } from '@/features/registrations/queries/own';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function GET(_: Request, { params }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  return calendarResponse(async () => getLinkedCalendar(await openLink(locale, token), undefined));
}
