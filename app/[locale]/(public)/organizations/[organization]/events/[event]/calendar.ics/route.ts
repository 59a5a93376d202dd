import { publicCalendar } from '@/features/events/public-calendar';
import { getPublicEvent } from '@/features/events/queries/public';
import { translator } from '@/server/i18n/translator';
import { appOrigin } from '@/server/origin';
import { orNotFound } from '@/server/page';
import { openPage } from '../../../open-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

/** One event to put into one's own calendar. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; organization: string; event: string }> },
): Promise<Response> {
  const { event: eventSlug } = await params;
  const { locale, ctx, slug, organization, home } = await openPage(
    params,
    `/events/${eventSlug}/calendar.ics`,
  );
  const t = await translator(locale, 'labels');
  const event = await orNotFound(getPublicEvent(ctx, { organization: slug, event: eventSlug }));
  const calendar = publicCalendar([event], {
    name: (organization.shortName ?? organization.name).text,
    url: `${appOrigin()}${home}`,
    untitled: ({ category }) => t(`category.${category}`),
  });
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${event.slug}.ics"`,
    },
  });
}
