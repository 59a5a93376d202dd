import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { OwnRulesForm } from '@/features/members/components/own-rules-form';
import { listOwnRules } from '@/features/members/queries/changes';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('changes'))('rules.title') };
}

export default async function OwnFieldsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/members/own-fields');
  const rules = await orNotFound(listOwnRules(request, null));
  const t = await getTranslations('changes');
  return (
    <>
      <PageHeader
        title={t('rules.title')}
        sub={t('rules.lede')}
        above={<a href={`/${locale}/manage/${org}/members/changes`}>{t('title')}</a>}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['members', 'changes']}>
        <OwnRulesForm locale={locale} organization={org} rules={rules} />
      </FormMessages>
    </>
  );
}
