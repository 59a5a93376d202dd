import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ConsentHistory } from '@/features/consents/components/consent-history';
import { ConsentSummary } from '@/features/consents/components/consent-summary';
import { RecordForm } from '@/features/consents/components/record-form';
import { listConsentsOf } from '@/features/consents/queries/of-person';
import { Part } from '@/features/members/components/part';
import { listName } from '@/features/members/list-name';
import { todayAt } from '@/features/members/today-at';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { memberOrLeadOn } from '../member-or-lead-on';

type Props = {
  params: Promise<{ locale: string; org: string; person: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('consents'))('ofPerson.title') };
}

export default async function MemberConsentsPage({ params, searchParams }: Props) {
  const { org, person: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/${slug}/consents`);
  const path = `/${locale}/manage/${org}/members`;
  const member = await memberOrLeadOn(request, slug, path);
  const words = await orNotFound(listConsentsOf(request, { person: member.id }));
  const t = await getTranslations('consents');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const when = (at: Date) => formatMoment(at, zone, locale, 'date');
  return (
    <>
      <PageHeader
        title={t('ofPerson.title')}
        above={<a href={`${path}/${member.slug}`}>{listName(member, locale)}</a>}
        sub={t('ofPerson.lede')}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <ConsentSummary words={words} when={when} />
      <FormMessages namespaces={['consents']}>
        <div className="cols">
          <Part title={t('form.title')}>
            <p className="soft mb-4">{t('form.lede')}</p>
            <RecordForm
              locale={locale}
              organization={org}
              person={member.id}
              today={todayAt(new Date(), zone)}
            />
          </Part>
          <Part title={t('history.title')}>
            {words.length > 0 ? (
              <ConsentHistory words={words} when={when} />
            ) : (
              <EmptyState title={t('history.none')}>{t('history.noneText')}</EmptyState>
            )}
          </Part>
        </div>
      </FormMessages>
    </>
  );
}
