import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/form/search-form';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { AnswerForm } from '@/features/organizations/components/answer-form';
import { CorrectionCard } from '@/features/organizations/components/correction-card';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { getCorrection } from '@/features/organizations/queries/corrections';
import { isUuid } from '@/features/organizations/schema';
import { ManageHideList } from '@/features/statements/components/manage-hide-list';
import { listHideable } from '@/features/statements/queries/hideable';
import { formatMoment } from '@/lib/dates/zoned';
import { normalizeEmail } from '@/lib/email-address';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string; correction: string }>;
  searchParams: Promise<{ notice?: string | string[]; who?: string | string[] }>;
};

export default async function CorrectionPage({ params, searchParams }: Props) {
  const { org, correction: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  if (!isUuid(id)) notFound();
  const request = await staffContext(locale, org, `/corrections/${id}`);
  const correction = await orNotFound(getCorrection(request, id));
  const { notice, who } = await searchParams;
  const name = typeof who === 'string' ? who : '';
  const things = await orNotFound(listHideable(request, { path: correction.path, name }));
  const zone = request.organization?.timezone ?? 'UTC';
  const when = (at: Date | null) => (at ? formatMoment(at, zone, locale, 'date-time') : '');
  const t = await getTranslations('organizations');
  const hiding = await getTranslations('statements.hiding');
  const root = `/${locale}/manage/${org}/corrections`;
  const isMailed = normalizeEmail(correction.contact ?? '') !== null;
  const form = { locale, organization: org, id, isMailed };
  return (
    <>
      <PageHeader title={t('correction.one')} above={<a href={root}>{t('places.corrections')}</a>} />
      <ManageNotice notice={notice} />
      <CorrectionCard
        locale={locale}
        correction={correction}
        askedAt={when(correction.createdAt)}
        answeredAt={when(correction.answeredAt)}
      />
      <FormMessages namespaces={['organizations', 'statements']}>
        <Section title={hiding('atOnce')}>
          <p className="sub mb-3">{hiding('lede')}</p>
          <SearchForm
            label={hiding('find')}
            placeholder={hiding('find')}
            submit={hiding('search')}
            name="who"
            value={name}
          />
          {name && things.length === 0 ? <p className="sub">{hiding('nobodyFound')}</p> : null}
          {things.length > 0 ? (
            <ManageHideList
              locale={locale}
              organization={org}
              things={things}
              back={`${root}/${id}`}
              mayUnhide={can(request.standing, 'content:unhide')}
            />
          ) : null}
        </Section>
        {correction.state === 'open' ? (
          <Section title={t('correction.answer')}>
            <AnswerForm {...form} verdict="answered" />
            <div className="mt-5">
              <DetailsDisclosure summary={t('correction.refuseInstead')}>
                <AnswerForm {...form} verdict="refused" />
              </DetailsDisclosure>
            </div>
          </Section>
        ) : null}
      </FormMessages>
    </>
  );
}
