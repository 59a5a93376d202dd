import { feedEntries } from '@/features/announcements/public-feed';
import { listPublicAnnouncements } from '@/features/announcements/queries/public';
import { publicFeed } from '@/features/events/public-feed';
import { listPublicEvents } from '@/features/events/queries/public';
import { listPublicStatements } from '@/features/statements/queries/public';
import { translator } from '@/server/i18n/translator';
import { appOrigin } from '@/server/origin';
import { fileOf } from '../open-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Context {
  params: Promise<{ locale: string; organization: string }>;
}

/** The Atom feed of an organization, in the language of its address. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return fileOf(params, '/feed.xml', async ({ locale, ctx, slug, organization, home }) => {
    const t = await translator(locale, 'labels');
    const { upcoming, past } = await listPublicEvents(ctx, slug);
    const url = `${appOrigin()}${home}`;
    const feed = publicFeed([...upcoming, ...past], await listPublicStatements(ctx, slug), {
      locale,
      others: feedEntries(await listPublicAnnouncements(ctx, slug), url),
      name: (organization.shortName ?? organization.name).text,
      description: organization.summary?.text,
      url,
      untitled: { event: ({ category }) => t(`category.${category}`), statement: t('category.statement') },
    });
    return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
  });
}
