import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { listName } from '@/features/members/list-name';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { EraseMemberForm } from '@/features/personal-data/components/erase-form';
import { LastAdminNote } from '@/features/personal-data/components/last-admin-note';
import { WaitingErasures } from '@/features/personal-data/components/waiting-erasures';
import { WhatGoes } from '@/features/personal-data/components/what-goes';
import { getErasureOf } from '@/features/personal-data/queries/erasure-of';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { memberOrLeadOn } from '../member-or-lead-on';

type Props = {
  params: Promise<{ locale: string; org: string; person: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function EraseMemberPage({ params, searchParams }: Props) {
  const { org, person: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/${slug}/erase`);
  const path = `/${locale}/manage/${org}/members`;
  const member = await memberOrLeadOn(request, slug, path);
  const { candidates, open } = await orNotFound(getErasureOf(request, { person: member.id }));
  const t = await getTranslations('personal-data');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const common = { locale, organization: org };
  const person = candidates.find(({ id }) => id === member.id);
  return (
    <>
      <PageHeader
        title={t('erase.titleOf')}
        sub={t('erase.lede', { name: listName(member, locale) })}
        above={<a href={`${path}/${member.slug}`}>{t('erase.backToMember')}</a>}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['personal-data']}>
        <WaitingErasures {...common} open={open} when={(at) => formatMoment(at, zone, locale, 'date-time')} />
        {person?.isLastAdmin ? <LastAdminNote {...common} name={person.name} /> : null}
        {person && !person.isLastAdmin ? (
          <>
            <p className="mb-4">{t('erase.explained')}</p>
            <WhatGoes people={candidates} />
            <EraseMemberForm {...common} people={candidates} self={person.id} />
          </>
        ) : null}
      </FormMessages>
    </>
  );
}
