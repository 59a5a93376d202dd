import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublicAnnouncementText } from '@/features/announcements/components/public-announcement-text';
import { PublicWhen } from '@/features/announcements/components/public-when';
import { getPublicAnnouncement } from '@/features/announcements/queries/public';
import { PublicInnerPage } from '@/features/organizations/components/public-inner-page';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import { markdownToText } from '@/lib/markdown';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../../../page-metadata';
import { openPage } from '../../open-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string; announcement: string }>;
}

async function load(params: Props['params']) {
  const { announcement: slug } = await params;
  const page = await openPage(params, `/announcements/${slug}`);
  const address = { organization: page.slug, announcement: slug };
  return { ...page, announcement: await orNotFound(getPublicAnnouncement(page.ctx, address)) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, path, announcement } = await load(params);
  const description = markdownToText(announcement.text.text);
  return pageMetadata({ locale, path, title: announcement.title.text, description, type: 'article' });
}

export default async function AnnouncementPage({ params }: Props) {
  const { locale, organization, home, path, announcement } = await load(params);
  const t = await getTranslations('site.parts');
  const { title, text, publishedAt } = announcement;
  return (
    <PublicInnerPage
      locale={locale}
      organization={organization}
      path={path}
      part="about"
      crumb={{
        part: t('announcements'),
        href: `${home}#announcements`,
        title: title.text,
        lang: title.lang,
      }}
    >
      <article className="max-w-[46rem] pt-2">
        <PublicWhen locale={locale} at={publishedAt} timezone={organization.timezone} />
        <h1 className="mt-3 mb-4 text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]" lang={title.lang}>
          {title.text}
        </h1>
        <PublicAnnouncementText text={text} />
        <PublicTextNotes locale={locale} texts={[title, text]} />
      </article>
    </PublicInnerPage>
  );
}
