import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { CorrectionCard } from '@/features/organizations/components/correction-card';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { listCorrections } from '@/features/organizations/queries/corrections';
import { ManageHideList } from '@/features/statements/components/manage-hide-list';
import { listHidden } from '@/features/statements/queries/hideable';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function CorrectionsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/corrections');
  const corrections = await orNotFound(listCorrections(request, {}));
  const hidden = await orNotFound(listHidden(request, null));
  const zone = request.organization?.timezone ?? 'UTC';
  const when = (at: Date | null) => (at ? formatMoment(at, zone, locale, 'date-time') : '');
  const t = await getTranslations('organizations');
  const hiding = await getTranslations('statements.hiding');
  const root = `/${locale}/manage/${org}/corrections`;
  return (
    <>
      <PageHeader title={t('places.corrections')} sub={t('correction.manageLede')} />
      <ManageNotice notice={(await searchParams).notice} />
      {corrections.length === 0 ? (
        <EmptyState title={t('correction.none')}>{t('correction.noneHint')}</EmptyState>
      ) : (
        <div className="grid gap-4">
          {corrections.map((correction) => (
            <CorrectionCard
              key={correction.id}
              locale={locale}
              correction={correction}
              askedAt={when(correction.createdAt)}
              answeredAt={when(correction.answeredAt)}
              href={`${root}/${correction.id}`}
            />
          ))}
        </div>
      )}
      {hidden.length > 0 ? (
        <Section title={hiding('title')}>
          <FormMessages namespaces={['organizations', 'statements']}>
            <ManageHideList
              locale={locale}
              organization={org}
              things={hidden}
              back={root}
              mayUnhide={can(request.standing, 'content:unhide')}
            />
          </FormMessages>
        </Section>
      ) : null}
    </>
  );
}
