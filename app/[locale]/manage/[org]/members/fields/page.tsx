import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { CustomFieldForm } from '@/features/members/components/custom-field-form';
import { CustomFieldTable } from '@/features/members/components/custom-field-table';
import { listCustomFields } from '@/features/members/queries/custom-fields';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('members'))('custom.title') };
}

export default async function CustomFieldsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/members/fields');
  const fields = await orNotFound(listCustomFields(request, null));
  const t = await getTranslations('members');
  const members = `/${locale}/manage/${org}/members`;
  return (
    <>
      <PageHeader
        title={t('custom.title')}
        sub={t('custom.lede')}
        above={<a href={members}>{t('title')}</a>}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['members']}>
        {fields.length > 0 ? (
          <CustomFieldTable fields={fields} locale={locale} organization={org} path={`${members}/fields`} />
        ) : (
          <EmptyState title={t('custom.none')}>{t('custom.noneText')}</EmptyState>
        )}
        <div className="mt-7">
          <DetailsDisclosure look="button" summary={t('custom.new')} open={fields.length === 0}>
            <CustomFieldForm locale={locale} organization={org} initial={{}} />
          </DetailsDisclosure>
        </div>
      </FormMessages>
    </>
  );
}
