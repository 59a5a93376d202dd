import { getPublicEvent } from '@/features/events/queries/public';
import { Refusal } from '@/server/errors';
import { fileOf } from '../../../../open-page';
import { cardOfEvent, cardResponse } from '../../../../share-card';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ locale: string; organization: string; event: string; picture: string }>;
}

/** What messengers show beside the link to an event. Asked for anew each time: what was hidden is gone. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { event: wanted, picture } = await params;
  return fileOf(params, `/events/${wanted}/card/${picture}`, async ({ locale, ctx, slug, organization }) => {
    try {
      const event = await getPublicEvent(ctx, { organization: slug, event: wanted });
      return await cardResponse(await cardOfEvent(event, organization, locale), picture);
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  });
}
