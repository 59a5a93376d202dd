import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { TypeForm } from '@/features/members/components/type-forms';
import { TypeTable } from '@/features/members/components/type-table';
import { listKeptTypes } from '@/features/members/queries/membership-types';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('members'))('types.title') };
}

export default async function MembershipTypesPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/members/types');
  const types = await orNotFound(listKeptTypes(request, undefined));
  const t = await getTranslations('members');
  const members = `/${locale}/manage/${org}/members`;
  return (
    <>
      <PageHeader title={t('types.title')} sub={t('types.lede')} above={<a href={members}>{t('title')}</a>} />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['members']}>
        <TypeTable
          types={types}
          locale={locale}
          organization={org}
          path={`${members}/types`}
          list={members}
        />
        <div className="mt-7">
          <DetailsDisclosure look="button" summary={t('types.new')} open={types.own.length === 0}>
            <TypeForm locale={locale} organization={org} />
          </DetailsDisclosure>
        </div>
      </FormMessages>
    </>
  );
}
