import { publicCalendar } from '@/features/events/public-calendar';
import { listPublicEvents } from '@/features/events/queries/public';
import { translator } from '@/server/i18n/translator';
import { appOrigin } from '@/server/origin';
import { fileOf } from '../open-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Context {
  params: Promise<{ locale: string; organization: string }>;
}

/** All events of an organization for a calendar program, in the language of the address. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return fileOf(params, '/calendar.ics', async ({ locale, ctx, slug, organization, home }) => {
    const t = await translator(locale, 'labels');
    const { upcoming, past } = await listPublicEvents(ctx, slug);
    const calendar = publicCalendar([...upcoming, ...past], {
      name: (organization.shortName ?? organization.name).text,
      url: `${appOrigin()}${home}`,
      untitled: ({ category }) => t(`category.${category}`),
    });
    return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
  });
}
