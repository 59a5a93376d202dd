import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { HandoverChecklist } from '@/features/board/components/handover-checklist';
import { OfficeName } from '@/features/board/components/office-name';
import { TermLine } from '@/features/board/components/term-line';
import { getTerm } from '@/features/board/queries/term';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, signedInContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; organization: string; term: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('board'))('handover.title') };
}

/** For who leaves an office and who follows: what each hands over or takes over. */
export default async function OwnHandoverPage({ params }: Props) {
  const { organization, term: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const path = `/${locale}/account/${organization}/handovers/${id}`;
  const request = await signedInContext(locale, path, organization);
  const { term, office, checklist } = await orNotFound(getTerm(request, { id }));
  const t = await getTranslations('board');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  return (
    <>
      <PageHeader
        title={t('handover.title')}
        sub={
          <>
            <OfficeName office={office} /> · <TermLine term={term} locale={locale} />
          </>
        }
      />
      <FormMessages namespaces={['board', 'organizations']}>
        <HandoverChecklist
          locale={locale}
          organization={organization}
          term={id}
          items={checklist}
          isOwn
          moment={(at) => formatMoment(at, zone, locale, 'date-time')}
        />
      </FormMessages>
    </>
  );
}
