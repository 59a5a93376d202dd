import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ManageAnnouncementForm } from '@/features/announcements/components/manage-announcement-form';
import { listAudiences } from '@/features/announcements/queries/choices';
import { audienceAsked } from '@/features/announcements/rules';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ to?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('announcements'))('list.add') };
}

export default async function NewAnnouncementPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/announcements/new');
  const choices = await orNotFound(listAudiences(request, undefined));
  const to = audienceAsked((await searchParams).to, choices.events);
  const t = await getTranslations('announcements');
  return (
    <>
      <PageHeader
        title={t('list.add')}
        above={<a href={`/${locale}/manage/${org}/announcements`}>{t('title')}</a>}
      />
      <FormMessages namespaces={['organizations', 'announcements']}>
        <ManageAnnouncementForm
          locale={locale}
          organization={org}
          defaultLocale={request.organization?.defaultLocale ?? locale}
          initial={{ to, kind: to === 'all' ? 'news' : 'events' }}
          choices={choices}
          formKey={randomUUID()}
        />
      </FormMessages>
    </>
  );
}
