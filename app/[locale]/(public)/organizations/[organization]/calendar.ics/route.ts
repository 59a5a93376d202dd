import { publicCalendar } from '@/features/events/public-calendar';
import { listPublicEvents } from '@/features/events/queries/public';
import { translator } from '@/server/i18n/translator';
import { appOrigin } from '@/server/origin';
import { openPage } from '../open-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

/** All events of an organization for a calendar program, in the language of the address. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; organization: string }> },
): Promise<Response> {
  const { locale, ctx, slug, organization, home } = await openPage(params, '/calendar.ics');
  const t = await translator(locale, 'labels');
  const { upcoming, past } = await listPublicEvents(ctx, slug);
  const calendar = publicCalendar([...upcoming, ...past], {
    name: (organization.shortName ?? organization.name).text,
    url: `${appOrigin()}${home}`,
    untitled: ({ category }) => t(`category.${category}`),
  });
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
