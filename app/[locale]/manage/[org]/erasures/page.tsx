import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Table } from '@/components/ui/table';
import { Part } from '@/features/members/components/part';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { WaitingErasures } from '@/features/personal-data/components/waiting-erasures';
import { listErasures } from '@/features/personal-data/queries/list-erasures';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function ErasuresPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/erasures');
  const { open, done } = await orNotFound(listErasures(request, undefined));
  const t = await getTranslations('personal-data');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const when = (at: Date) => formatMoment(at, zone, locale, 'date-time');
  return (
    <>
      <PageHeader
        title={t('list.title')}
        sub={t('list.lede')}
        above={<a href={`/${locale}/manage/${org}/retention`}>{t('retention.title')}</a>}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['personal-data']}>
        {open.length === 0 ? (
          <EmptyState title={t('pending.none')}>{t('pending.noneText')}</EmptyState>
        ) : (
          <WaitingErasures locale={locale} organization={org} open={open} when={when} />
        )}
        {done.length > 0 ? (
          <Part title={t('list.done')}>
            <Table
              caption={t('list.done')}
              columns={[
                { key: 'when', label: t('list.when'), main: true },
                { key: 'pseudonym', label: t('list.pseudonym') },
                { key: 'origin', label: t('list.origin') },
              ]}
              rows={done.map(({ id, doneAt, label, origin }) => ({
                id,
                cells: { when: when(doneAt), pseudonym: label, origin: t(`origin.${origin}`) },
              }))}
            />
          </Part>
        ) : null}
      </FormMessages>
    </>
  );
}
