import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ImportList } from '@/features/imports/components/import-list';
import { UploadForm } from '@/features/imports/components/upload-form';
import { listImports } from '@/features/imports/queries/list';
import { listMembershipTypes } from '@/features/members/queries/membership-types';
import { todayAt } from '@/features/members/today-at';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { refusedState } from '@/lib/refused-state';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('imports'))('title') };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/members/import');
  const imports = await orNotFound(listImports(request, undefined));
  const types = await orNotFound(listMembershipTypes(request, undefined));
  const t = await getTranslations('imports');
  const asked = await searchParams;
  const before = refusedState(asked, await getTranslations('errors'));
  const members = await getTranslations('members');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const path = `/${locale}/manage/${org}/members`;
  return (
    <>
      <PageHeader title={t('title')} above={<a href={path}>{members('title')}</a>} />
      <ManageNotice notice={asked.notice} />
      <p className="lede mb-3">{t('lede')}</p>
      <p className="sub mb-5">{t('families')}</p>
      <FormMessages namespaces={['imports']}>
        <UploadForm
          locale={locale}
          organization={org}
          today={todayAt(new Date(), zone)}
          types={types}
          progress={randomUUID()}
          before={before}
        />
      </FormMessages>
      {imports.length > 0 ? (
        <div className="mt-8">
          <Section title={t('list.title')}>
            <ImportList
              imports={imports}
              path={`${path}/import`}
              when={(at) => formatMoment(at, zone, locale, 'date-time')}
            />
          </Section>
        </div>
      ) : null}
    </>
  );
}
