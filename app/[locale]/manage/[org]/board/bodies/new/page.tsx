import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { BodyForm } from '@/features/board/components/body-form';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = { params: Promise<{ locale: string; org: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('board'))('body.add') };
}

export default async function NewBodyPage({ params }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/board/bodies/new');
  if (!can(request.standing, 'body:create')) notFound();
  const t = await getTranslations('board');
  return (
    <>
      <PageHeader
        title={t('body.add')}
        above={<a href={`/${locale}/manage/${org}/board`}>{t('title')}</a>}
        sub={t('body.explained')}
      />
      <FormMessages namespaces={['board']}>
        <BodyForm locale={locale} organization={org} initial={{ kind: 'audit-commission', isPublic: 'on' }} />
      </FormMessages>
    </>
  );
}
