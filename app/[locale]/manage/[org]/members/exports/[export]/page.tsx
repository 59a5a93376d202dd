import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { DefinitionList } from '@/components/ui/definition-list';
import { Note } from '@/components/ui/note';
import { columnsOf } from '@/features/members/columns';
import { getExport } from '@/features/members/queries/exports';
import { countText } from '@/lib/count-text';
import { formatMoment } from '@/lib/dates/zoned';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; export: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('exports'))('done.title') };
}

export default async function ExportDonePage({ params }: Props) {
  const { org, export: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/exports/${id}`);
  const made = await orNotFound(getExport(request, { id }));
  const t = await getTranslations('exports');
  const members = await getTranslations('members');
  const path = `/${locale}/manage/${org}/members`;
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const isPrint = made.format === 'print';
  return (
    <>
      <PageHeader title={t('done.title')} above={<a href={path}>{members('title')}</a>} />
      <Note tone="good" live className="mb-5">
        {t('done.told')}
      </Note>
      <div className="actions mb-3">
        <ButtonLink look="primary" href={`${path}/exports/${id}/${isPrint ? 'print' : 'file'}`}>
          {isPrint ? t('done.print') : t('done.download')}
        </ButtonLink>
      </div>
      <p className="sub mb-5">
        {t('done.until', { time: formatMoment(made.openUntil, zone, locale, 'time') })}
      </p>
      <DefinitionList
        row
        facts={[
          { label: t('field.people'), value: countText(made.people, locale) },
          { label: t('field.purpose'), value: t(`purpose.${made.purpose}`) },
          { label: t('field.note'), value: made.note },
          { label: t('field.format'), value: t(`format.${made.format}`) },
          {
            label: t('field.columns'),
            value: columnsOf(made.columns || undefined)
              .map((column) => members(`field.${column}`))
              .join(', '),
          },
        ]}
      />
    </>
  );
}
