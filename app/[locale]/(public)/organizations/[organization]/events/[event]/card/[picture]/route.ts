import { eventCardResponse } from '@/features/events/event-card';
import { fileOf } from '../../../../open-page';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ locale: string; organization: string; event: string; picture: string }>;
}

/** What messengers show beside the link to an event. Asked for anew each time: what was hidden is gone. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const asked = await params;
  return fileOf(params, `/events/${asked.event}/card/${asked.picture}`, ({ ctx, organization }) =>
    eventCardResponse(ctx, organization, asked),
  );
}
