import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Part } from '@/features/members/components/part';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { EraseOwnForm } from '@/features/personal-data/components/erase-form';
import { LastAdminNote } from '@/features/personal-data/components/last-admin-note';
import { OrderForm } from '@/features/personal-data/components/order-form';
import { WaitingErasures } from '@/features/personal-data/components/waiting-erasures';
import { WhatGoes } from '@/features/personal-data/components/what-goes';
import { getOwnErasure } from '@/features/personal-data/queries/own-erasure';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, signedInContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; organization: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('personal-data'))('title') };
}

export default async function MyDataPage({ params, searchParams }: Props) {
  const { organization, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const path = `/${locale}/account/${organization}`;
  const request = await signedInContext(locale, `${path}/my-data`, organization);
  const { candidates, open, self } = await orNotFound(getOwnErasure(request, undefined));
  const t = await getTranslations('personal-data');
  const members = await getTranslations('members');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const common = { locale, organization };
  const me = candidates.find(({ id }) => id === self);
  const eraseable = candidates.filter(({ isLastAdmin }) => !isLastAdmin);
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('lede')}
        above={<a href={`${path}/profile`}>{members('profile.title')}</a>}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['personal-data']}>
        <Part title={t('order.title')}>
          <OrderForm {...common} />
        </Part>
        <Part title={t('erase.title')} id="erasure">
          <WaitingErasures
            {...common}
            open={open}
            when={(at) => formatMoment(at, zone, locale, 'date-time')}
            isOwn
          />
          {me?.isLastAdmin ? <LastAdminNote {...common} name={me.name} /> : null}
          {eraseable.length > 0 ? (
            <>
              <p className="mb-4">{t('erase.explained')}</p>
              <WhatGoes people={eraseable} />
              <EraseOwnForm {...common} people={eraseable} self={self} />
            </>
          ) : null}
        </Part>
      </FormMessages>
    </>
  );
}
