import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { ReminderForm } from '@/features/registrations/components/reminder-form';
import { ReminderList } from '@/features/registrations/components/reminder-list';
import { listReminders } from '@/features/registrations/queries/reminders';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; event: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'registrations' });
  return { title: t('reminders.title') };
}

export default async function RemindersPage({ params, searchParams }: Props) {
  const { org, event: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/events/${slug}/reminders`);
  const { event, reminders } = await orNotFound(listReminders(request, slug));
  const t = await getTranslations('registrations.reminders');
  const own = { locale, organization: org };
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('lede')}
        above={
          <a href={`/${locale}/manage/${org}/events/${slug}`} lang={event.titleLang}>
            {event.title}
          </a>
        }
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['registrations']}>
        {reminders.length > 0 ? (
          <ReminderList {...own} reminders={reminders} />
        ) : (
          <EmptyState title={t('none')}>{t(event.hasTimes ? 'noneText' : 'needsDate')}</EmptyState>
        )}
        {event.hasTimes ? (
          <Section title={t('new')}>
            <ReminderForm {...own} event={event.id} />
          </Section>
        ) : null}
      </FormMessages>
    </>
  );
}
