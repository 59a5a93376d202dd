import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ReminderPanel } from '@/features/dues/components/reminder-panel';
import { getReminder } from '@/features/dues/queries/reminder';
import { nameIn } from '@/features/members/list-name';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; person: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('reminder.title') };
}

export default async function DuesReminderPage({ params }: Props) {
  const { org, person: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/dues/people/${id}/reminder`);
  const reminder = await orNotFound(getReminder(request, { person: id }));
  const t = await getTranslations('dues');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  return (
    <>
      <PageHeader
        title={t('reminder.title')}
        above={
          <a href={`/${locale}/manage/${org}/dues/people/${reminder.person.id}`}>
            {nameIn(reminder.person, locale, 'given-first')}
          </a>
        }
      />
      {reminder.open.length > 0 && reminder.isDeceased ? (
        <EmptyState title={t('reminder.deceased')}>{t('reminder.deceasedText')}</EmptyState>
      ) : reminder.open.length > 0 ? (
        <FormMessages namespaces={['dues']}>
          <ReminderPanel
            reminder={reminder}
            locale={locale}
            organization={org}
            lastReminded={
              reminder.remindedAt ? formatMoment(reminder.remindedAt, zone, locale, 'date') : null
            }
          />
        </FormMessages>
      ) : (
        <EmptyState title={t('account.settled')}>{t('reminder.nothing')}</EmptyState>
      )}
    </>
  );
}
