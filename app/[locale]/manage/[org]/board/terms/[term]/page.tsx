import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { HandoverChecklist } from '@/features/board/components/handover-checklist';
import { OfficeName } from '@/features/board/components/office-name';
import { TermAccess } from '@/features/board/components/term-access';
import { TermFacts } from '@/features/board/components/term-facts';
import { TermOfDeceased } from '@/features/board/components/term-of-deceased';
import { getTerm } from '@/features/board/queries/term';
import { Part } from '@/features/members/components/part';
import { todayAt } from '@/features/members/today-at';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { formatPersonName } from '@/lib/names/person-name';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string; term: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('board'))('term.title') };
}

export default async function TermPage({ params, searchParams }: Props) {
  const { org, term: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/board/terms/${id}`);
  const view = await orNotFound(getTerm(request, { id }));
  const t = await getTranslations('board');
  const path = `/${locale}/manage/${org}/board`;
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const { name } = view.term.person;
  const day = todayAt(new Date(), zone);
  const isOver = view.term.endsOn !== null && view.term.endsOn <= day;
  return (
    <>
      <PageHeader
        title={name ? formatPersonName(name, 'given-first') : t('term.notPublic')}
        above={<a href={path}>{t('title')}</a>}
        sub={<OfficeName office={view.office} />}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <TermFacts view={view} locale={locale} organization={org} />
      <FormMessages namespaces={['board', 'organizations']}>
        {view.died !== null && !isOver ? (
          <TermOfDeceased
            {...{ term: view.term, died: view.died, locale, organization: org, today: day }}
            mayEnd={can(request.standing, 'term:end')}
          />
        ) : null}
        {can(request.standing, 'access:invite') && !isOver && view.died === null ? (
          <Part title={t('access.title')}>
            <TermAccess
              locale={locale}
              organization={org}
              term={id}
              roles={view.access}
              hasAccount={view.hasAccount}
              member={view.term.person.slug}
            />
          </Part>
        ) : null}
        <Part title={t('handover.title')} aside={<a href={`${path}/handover`}>{t('handover.editList')}</a>}>
          <HandoverChecklist
            locale={locale}
            organization={org}
            term={id}
            items={view.checklist}
            moment={(at) => formatMoment(at, zone, locale, 'date-time')}
          />
        </Part>
      </FormMessages>
    </>
  );
}
