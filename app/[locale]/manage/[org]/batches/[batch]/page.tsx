import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { BatchOutcomes } from '@/features/batches/components/batch-outcomes';
import { BatchSteps } from '@/features/batches/components/batch-steps';
import { BatchSummary } from '@/features/batches/components/batch-summary';
import { SettingsForm } from '@/features/batches/components/settings-form';
import { initialSettings } from '@/features/batches/initial-settings';
import { getBatch } from '@/features/batches/queries/batch';
import { batchPageInput } from '@/features/batches/schema';
import { listGroupNames } from '@/features/groups/queries/list';
import { listMembershipTypes } from '@/features/members/queries/membership-types';
import { todayAt } from '@/features/members/today-at';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; batch: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('batches'))('title') };
}

export default async function BatchPage({ params, searchParams }: Props) {
  const { org, batch: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/batches/${id}`);
  const asked = batchPageInput.parse(await searchParams);
  const batch = await orNotFound(getBatch(request, { id, ...asked }));
  const groups = await orNotFound(listGroupNames(request, undefined));
  const types = await orNotFound(listMembershipTypes(request, undefined));
  const t = await getTranslations('batches');
  const root = `/${locale}/manage/${org}`;
  const zone = request.organization?.timezone ?? 'UTC';
  const until = batch.undoableUntil;
  const form = (
    <SettingsForm
      locale={locale}
      organization={org}
      batch={batch.id}
      action={batch.action}
      initial={initialSettings(batch, todayAt(new Date(), zone), locale)}
      groups={groups}
      types={types}
      isAgain={batch.state === 'planned'}
    />
  );
  const needsGroup = batch.action === 'add-to-group' && groups.length === 0;
  return (
    <>
      {/* Without JavaScript, too, the page follows what is going on. */}
      {batch.state === 'running' ? <meta httpEquiv="refresh" content="3" /> : null}
      <PageHeader
        title={t(`action.${batch.action}`)}
        above={<a href={`${root}/batches`}>{t('title')}</a>}
        sub={t(batch.isFound ? 'chosen.found' : 'chosen.ticked', { count: batch.chosen })}
      />
      <FormMessages namespaces={['batches', 'groups', 'organizations']}>
        {batch.state === 'chosen' && !needsGroup ? form : null}
        {needsGroup ? (
          <EmptyState
            title={t('noGroups')}
            actions={
              <ButtonLink look="primary" href={`${root}/groups/new?batch=${batch.id}`}>
                {t('makeGroup')}
              </ButtonLink>
            }
          >
            {t('noGroupsText')}
          </EmptyState>
        ) : null}
        {batch.state === 'chosen' ? null : (
          <>
            <p className="mb-4 font-medium">
              <BatchSummary batch={batch} locale={locale} types={types} groups={`${root}/groups`} />
            </p>
            <BatchSteps
              batch={batch}
              locale={locale}
              organization={org}
              undoableUntil={until ? formatMoment(until, zone, locale, 'date') : null}
            />
            <BatchOutcomes
              batch={batch}
              path={`${root}/batches/${batch.id}`}
              members={`${root}/members`}
              home={request.organization?.countryCode}
            />
          </>
        )}
        {batch.state === 'planned' ? (
          <details className="more mt-7">
            <summary className="btn btn-small">{t('preview.change')}</summary>
            <div className="card card-in mt-3">{form}</div>
          </details>
        ) : null}
      </FormMessages>
    </>
  );
}
