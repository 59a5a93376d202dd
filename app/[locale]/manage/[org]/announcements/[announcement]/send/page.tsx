import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ManagePreviews } from '@/features/announcements/components/manage-previews';
import { ManageReadiness } from '@/features/announcements/components/manage-readiness';
import { ManageSend } from '@/features/announcements/components/manage-send';
import { getAnnouncement } from '@/features/announcements/queries/announcement';
import { getReadiness, previewAnnouncement } from '@/features/announcements/queries/readiness';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { zoneLabel } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string; announcement: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('announcements'))('send.title') };
}

export default async function SendPage({ params, searchParams }: Props) {
  const { org, announcement: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/announcements/${id}/send`);
  const announcement = await orNotFound(getAnnouncement(request, { id }));
  const path = `/${locale}/manage/${org}/announcements/${id}`;
  if (announcement.state !== 'draft') redirect(path as never);
  const maySend = can(request.standing, 'announcement:send');
  const readiness = maySend ? await orNotFound(getReadiness(request, { id })) : null;
  const previews = readiness?.previews ?? (await orNotFound(previewAnnouncement(request, { id })));
  const t = await getTranslations('announcements');
  const zone = request.organization?.timezone ?? 'UTC';
  return (
    <>
      <PageHeader
        title={maySend ? t('send.title') : t('preview.title')}
        above={<a href={path}>{announcement.title}</a>}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['organizations', 'announcements']}>
        {readiness ? (
          <Section title={t('ready.title')}>
            <ManageReadiness
              readiness={readiness}
              consentsPath={`/${locale}/manage/${org}/members/consents/new`}
            />
          </Section>
        ) : null}
        <Section title={t('preview.title')}>
          <ManagePreviews previews={previews} />
        </Section>
        {readiness ? (
          <Section title={t('send.title')}>
            <ManageSend
              locale={locale}
              organization={org}
              id={id}
              mails={readiness.mails}
              zone={zoneLabel(zone, locale, new Date())}
              languages={previews.map((preview) => preview.locale)}
            />
          </Section>
        ) : null}
      </FormMessages>
    </>
  );
}
