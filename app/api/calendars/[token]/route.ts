import { memberCalendarResponse } from '@/features/events/member-calendar-response';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ token: string }> };

export async function GET(_request: Request, { params }: Props) {
  return memberCalendarResponse((await params).token);
}
