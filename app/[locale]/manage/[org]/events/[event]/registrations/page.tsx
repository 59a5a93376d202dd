import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { audienceOf } from '@/features/announcements/rules';
import { RegistrationFilters } from '@/features/registrations/components/registration-filters';
import { RegistrationTable } from '@/features/registrations/components/registration-table';
import { SeatsOverview } from '@/features/registrations/components/seats-overview';
import { TakeAlong } from '@/features/registrations/components/take-along';
import { listRegistrations } from '@/features/registrations/queries/manage';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string; event: string }>;
  searchParams: Promise<{ q?: string | string[]; state?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'registrations' });
  return { title: t('manage.title') };
}

export default async function RegistrationsPage({ params, searchParams }: Props) {
  const { org, event, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const asked = await searchParams;
  const text = typeof asked.q === 'string' ? asked.q.slice(0, 100) : '';
  const state = typeof asked.state === 'string' ? asked.state : '';
  const request = await staffContext(locale, org, `/events/${event}/registrations`);
  const list = await orNotFound(listRegistrations(request, { event, text, state }));
  const t = await getTranslations('registrations.manage');
  const eventRoot = `/${locale}/manage/${org}/events/${event}`;
  const root = `${eventRoot}/registrations`;
  const announcements = `/${locale}/manage/${org}/announcements`;
  const mayWrite = can(request.standing, 'announcement:create') && text === '';
  const to = mayWrite ? audienceOf(list.event.id, state, list.counts) : null;
  const isFiltered = text !== '' || state !== '';
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={
          <>
            <a href={eventRoot} lang={list.event.titleLang}>
              {list.event.title}
            </a>
            {list.event.when ? ` · ${list.event.when}` : ''}
          </>
        }
        actions={
          <>
            <ButtonLink href={`${eventRoot}/door`}>{t('door')}</ButtonLink>
            <ButtonLink href={`${eventRoot}/statistics`}>{t('statistics')}</ButtonLink>
            {to ? <ButtonLink href={`${announcements}/new?to=${to}`}>{t('write')}</ButtonLink> : null}
            <ButtonLink href={`${root}/registrations.csv`} download>
              {t('export')}
            </ButtonLink>
            <ButtonLink href={`${root}/registrations.xlsx`} download>
              {t('exportXlsx')}
            </ButtonLink>
            {list.isCalledOff ? null : (
              <ButtonLink href={`${root}/new`} look="primary">
                {t('registerFor')}
              </ButtonLink>
            )}
          </>
        }
      />
      <SeatsOverview
        capacity={list.capacity}
        seats={list.seats}
        kinds={list.kinds}
        checkedIn={list.checkedIn}
      />
      {list.elsewhere > 0 && can(request.standing, 'registration:create-for') ? (
        <FormMessages namespaces={['registrations']}>
          <TakeAlong locale={locale} organization={org} event={list.event.id} parties={list.elsewhere} />
        </FormMessages>
      ) : null}
      <RegistrationFilters
        root={root}
        text={text}
        state={state}
        counts={list.counts}
        unreached={list.unreached}
      />
      {list.lines.length === 0 ? (
        <EmptyState title={t(isFiltered ? 'notFound' : 'none')}>
          {isFiltered ? <a href={root}>{t('showAll')}</a> : t('noneExplained')}
        </EmptyState>
      ) : (
        <RegistrationTable
          lines={list.lines}
          kinds={list.kinds}
          questions={list.questions}
          locale={locale}
          home={request.organization?.countryCode}
          root={root}
        />
      )}
    </>
  );
}
