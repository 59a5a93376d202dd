import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Pagination } from '@/components/ui/pagination';
import { ImportResult } from '@/features/imports/components/import-result';
import { KindFilter } from '@/features/imports/components/kind-filter';
import { MappingForm } from '@/features/imports/components/mapping-form';
import { PlanActions } from '@/features/imports/components/plan-actions';
import { PreviewTable } from '@/features/imports/components/preview-table';
import { UnreadNote } from '@/features/imports/components/unread-note';
import { getImport } from '@/features/imports/queries/import';
import { previewInput } from '@/features/imports/schema';
import { listMembershipTypes } from '@/features/members/queries/membership-types';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; import: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('imports'))('preview.title') };
}

export default async function PreviewPage({ params, searchParams }: Props) {
  const { org, import: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/import/${id}`);
  const asked = await searchParams;
  const input = previewInput.parse({ ...asked, id });
  const view = await orNotFound(getImport(request, input));
  const types = await orNotFound(listMembershipTypes(request, undefined));
  const t = await getTranslations('imports');
  const common = await getTranslations('common');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const members = `/${locale}/manage/${org}/members`;
  const path = `${members}/import/${view.id}`;
  const isOpen = view.state === 'planned';
  const namesSomebody = view.columns.some(({ field }) => field === 'fullName' || field === 'surname');
  const pageAt = (mark: Record<string, string>) =>
    `${path}?${new URLSearchParams({ ...(input.kind ? { kind: input.kind } : {}), ...mark })}`;
  const { columns, sheets, sheet, headerRow, type, start } = view;
  const shown = { locale, organization: org };
  return (
    <>
      <PageHeader
        title={view.fileName}
        above={<a href={`${members}/import`}>{t('title')}</a>}
        sub={t(`state.${view.state}`)}
      />
      <ManageNotice notice={asked.notice} />
      <FormMessages namespaces={['imports', 'organizations']}>
        {isOpen ? (
          <>
            <p className="lede mb-5">{namesSomebody ? t('preview.lede') : t('preview.noName')}</p>
            {namesSomebody ? <UnreadNote {...{ columns, sheets, sheet }} /> : null}
            {namesSomebody ? <PlanActions view={view} {...shown} path={path} /> : null}
            <details className="more mb-6" open={!namesSomebody}>
              <summary className="btn">{t('mapping.title')}</summary>
              <div className="card card-in mt-3">
                <MappingForm
                  {...shown}
                  {...{
                    id: view.id,
                    columns,
                    sheets,
                    sheet,
                    headerRow,
                    type,
                    start,
                    types,
                    asked: view.asked,
                    years: view.years,
                    leftOut: view.leftOut,
                  }}
                />
              </div>
            </details>
          </>
        ) : (
          <ImportResult
            view={view}
            {...shown}
            path={path}
            when={(at) => formatMoment(at, zone, locale, 'date-time')}
          />
        )}
        <Section title={t('preview.rows')}>
          <KindFilter view={view} kind={input.kind} path={path} />
          {view.rows.length > 0 ? (
            <PreviewTable
              rows={view.rows}
              id={view.id}
              {...shown}
              path={members}
              isOpen={isOpen}
              types={types}
              asked={view.asked}
            />
          ) : (
            <p>{t('preview.none')}</p>
          )}
          <Pagination
            label={t('preview.pages')}
            previous={
              view.previous === null
                ? undefined
                : { href: pageAt({ before: String(view.previous) }), label: common('previous') }
            }
            next={
              view.next === null
                ? undefined
                : { href: pageAt({ after: String(view.next) }), label: common('next') }
            }
          />
        </Section>
      </FormMessages>
    </>
  );
}
