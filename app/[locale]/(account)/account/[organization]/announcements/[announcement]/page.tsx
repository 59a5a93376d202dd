import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { PublicAnnouncementText } from '@/features/announcements/components/public-announcement-text';
import { PublicWhen } from '@/features/announcements/components/public-when';
import { getSentAnnouncement } from '@/features/announcements/queries/for-members';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import { localeOf, orNotFound, signedInContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; organization: string; announcement: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('announcements'))('list.announcement') };
}

/** Where the link of a messenger leads that is only for members: whoever is not signed in signs in and comes back. */
export default async function SentAnnouncementPage({ params }: Props) {
  const { organization, announcement: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const path = `/${locale}/account/${organization}`;
  const request = await signedInContext(locale, `${path}/announcements/${id}`, organization);
  const announcement = await orNotFound(getSentAnnouncement(request, { id }));
  if (!announcement) notFound();
  const members = await getTranslations('members');
  const { title, text, publishedAt } = announcement;
  return (
    <>
      <PageHeader title={title.text} above={<a href={`${path}/profile`}>{members('profile.title')}</a>} />
      <article className="max-w-[46rem]">
        <PublicWhen locale={locale} at={publishedAt} timezone={request.organization?.timezone ?? 'UTC'} />
        <div className="mt-4">
          <PublicAnnouncementText text={text} />
        </div>
        <PublicTextNotes locale={locale} texts={[title, text]} />
      </article>
    </>
  );
}
