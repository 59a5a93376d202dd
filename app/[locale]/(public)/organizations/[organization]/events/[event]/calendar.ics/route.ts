import { publicCalendar } from '@/features/events/public-calendar';
import { listPublicEvents } from '@/features/events/queries/public';
import { translator } from '@/server/i18n/translator';
import { appOrigin } from '@/server/origin';
import { fileOf } from '../../../open-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Context {
  params: Promise<{ locale: string; organization: string; event: string }>;
}

/** One event to put into one's own calendar. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { event: wanted } = await params;
  return fileOf(
    params,
    `/events/${wanted}/calendar.ics`,
    async ({ locale, ctx, slug, organization, home }) => {
      const { upcoming, past } = await listPublicEvents(ctx, slug);
      const event = [...upcoming, ...past].find((candidate) => candidate.slug === wanted);
      if (!event) return null;
      const t = await translator(locale, 'labels');
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
    },
  );
}
