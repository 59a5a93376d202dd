import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { PaperTable } from '@/components/ui/paper-table';
import { exportTable } from '@/features/members/export-file';
import { formatMoment } from '@/lib/dates/zoned';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; export: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('members'))('title') };
}

export default async function PrintedListPage({ params }: Props) {
  const { org, export: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/exports/${id}/print`);
  const { made, head, lines } = await orNotFound(
    exportTable(request, id),
    `/${locale}/manage/${org}/members/exports/${id}`,
  );
  const t = await getTranslations('exports');
  const members = await getTranslations('members');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const when = formatMoment(made.createdAt, zone, locale, 'date-time');
  return (
    <>
      <PageHeader
        title={members('title')}
        sub={[when, t('people', { people: made.people }), t(`purpose.${made.purpose}`), made.note]
          .filter(Boolean)
          .join(' · ')}
      />
      <p className="no-print soft mb-4">{t('printHint')}</p>
      <PaperTable caption={members('title')} head={head} lines={lines} />
      <p className="sub mt-4">{t('paperCare')}</p>
    </>
  );
}
