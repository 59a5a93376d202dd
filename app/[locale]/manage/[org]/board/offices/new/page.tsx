import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { BodyName } from '@/features/board/components/body-name';
import { OfficeForm } from '@/features/board/components/office-form';
import { listBodies } from '@/features/board/queries/board';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ body?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('board'))('office.add') };
}

export default async function NewOfficePage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/board/offices/new');
  if (!can(request.standing, 'office:create')) notFound();
  const wanted = (await searchParams).body;
  const body = (await orNotFound(listBodies(request, null))).find(({ id }) => id === wanted);
  const t = await getTranslations('board');
  return (
    <>
      <PageHeader
        title={t('office.add')}
        sub={body ? <BodyName body={body} /> : undefined}
        above={<a href={`/${locale}/manage/${org}/board`}>{t('title')}</a>}
      />
      <FormMessages namespaces={['board']}>
        <OfficeForm
          locale={locale}
          organization={org}
          body={body?.id}
          initial={{ kind: 'board-member', seats: '1', isPublic: 'on' }}
        />
      </FormMessages>
    </>
  );
}
