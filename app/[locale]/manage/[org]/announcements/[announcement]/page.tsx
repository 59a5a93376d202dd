import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { ManageDraft } from '@/features/announcements/components/manage-draft';
import { ManagePublicState } from '@/features/announcements/components/manage-public-state';
import { ManageSent } from '@/features/announcements/components/manage-sent';
import { getAnnouncement } from '@/features/announcements/queries/announcement';
import { listAudiences } from '@/features/announcements/queries/choices';
import { getProgress, listUnreached } from '@/features/announcements/queries/progress';
import { previewAnnouncement } from '@/features/announcements/queries/readiness';
import { pageInput } from '@/features/announcements/schema';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string; announcement: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('announcements'))('list.announcement') };
}

export default async function AnnouncementPage({ params, searchParams }: Props) {
  const { org, announcement: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/announcements/${id}`);
  const asked = await searchParams;
  const { page } = pageInput.parse(asked);
  const announcement = await orNotFound(getAnnouncement(request, { id }));
  const maySend = can(request.standing, 'announcement:send');
  const t = await getTranslations('announcements');
  const root = `/${locale}/manage/${org}/announcements`;
  const zone = request.organization?.timezone ?? 'UTC';
  const when = (at: Date) => formatMoment(at, zone, locale, 'date-time');
  const isDraft = announcement.state === 'draft';
  const place = { locale, organization: org, announcement };
  const { kind, audience, audienceName } = announcement;
  return (
    <>
      {/* Without JavaScript, too, the page follows what is going on. */}
      {announcement.state === 'sending' ? <meta httpEquiv="refresh" content="10" /> : null}
      <PageHeader
        title={announcement.title}
        above={<a href={root}>{t('title')}</a>}
        sub={`${t(`kind.${kind}`)} · ${t(`audience.${audience}`)}${audienceName ? `: ${audienceName}` : ''}`}
        actions={
          isDraft ? (
            <ButtonLink look="primary" href={`${root}/${id}/send`}>
              {maySend ? t('send.title') : t('preview.title')}
            </ButtonLink>
          ) : null
        }
      />
      <ManageNotice notice={asked.notice} />
      <FormMessages namespaces={['organizations', 'announcements']}>
        {maySend ? <ManagePublicState {...place} /> : null}
        {isDraft ? (
          <ManageDraft
            {...place}
            defaultLocale={request.organization?.defaultLocale ?? locale}
            choices={await orNotFound(listAudiences(request, undefined))}
          />
        ) : (
          <ManageSent
            {...place}
            progress={await orNotFound(getProgress(request, { id }))}
            previews={await orNotFound(previewAnnouncement(request, { id }))}
            unreached={maySend ? await orNotFound(listUnreached(request, { id, page })) : []}
            page={page}
            maySend={maySend}
            when={when}
          />
        )}
      </FormMessages>
    </>
  );
}
