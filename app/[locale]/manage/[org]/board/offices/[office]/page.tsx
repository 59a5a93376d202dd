import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { OfficeForm } from '@/features/board/components/office-form';
import { OfficeName } from '@/features/board/components/office-name';
import { getBoard } from '@/features/board/queries/board';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = { params: Promise<{ locale: string; org: string; office: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('board'))('office.edit') };
}

export default async function OfficePage({ params }: Props) {
  const { org, office: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/board/offices/${id}`);
  const { bodies } = await orNotFound(getBoard(request, {}));
  const office = bodies.flatMap(({ offices }) => offices).find((one) => one.id === id);
  if (!office || !can(request.standing, 'office:update')) notFound();
  const t = await getTranslations('board');
  const titles = Object.entries(office.titles).map(([name, title]) => [`texts.${name}.title`, title]);
  return (
    <>
      <PageHeader
        title={<OfficeName office={office} />}
        above={<a href={`/${locale}/manage/${org}/board`}>{t('title')}</a>}
      />
      <FormMessages namespaces={['board']}>
        <OfficeForm
          locale={locale}
          organization={org}
          id={office.id}
          initial={{
            ...Object.fromEntries(titles),
            seats: String(office.seats.length),
            position: String(office.position),
            ...(office.mostTerms ? { mostTerms: String(office.mostTerms) } : {}),
            ...(office.isPublic ? { isPublic: 'on' } : {}),
          }}
        />
      </FormMessages>
    </>
  );
}
