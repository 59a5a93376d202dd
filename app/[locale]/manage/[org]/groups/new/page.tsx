import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { GroupForm } from '@/features/groups/components/group-form';
import { newGroupPageInput } from '@/features/groups/schema';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('groups'))('add') };
}

export default async function NewGroupPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/groups/new');
  if (!can(request.standing, 'group:update')) notFound();
  const { batch } = newGroupPageInput.parse(await searchParams);
  const t = await getTranslations('groups');
  return (
    <>
      <PageHeader title={t('add')} above={<a href={`/${locale}/manage/${org}/groups`}>{t('title')}</a>} />
      <FormMessages namespaces={['groups']}>
        <GroupForm locale={locale} organization={org} initial={{}} batch={batch} />
      </FormMessages>
    </>
  );
}
