import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { giveConsentsAction, withdrawConsentAction } from '@/features/consents/actions';
import { OwnConsents } from '@/features/consents/components/own-consents';
import { getOwnConsents } from '@/features/consents/queries/own';
import { listWardConsents } from '@/features/households/queries/ward-consents';
import { giveForWardAction, withdrawForWardAction } from '@/features/households/ward-actions';
import { Part } from '@/features/members/components/part';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { askTogether, localeOf, orNotFound, signedInContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; organization: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('consents'))('own.title') };
}

export default async function OwnConsentsPage({ params, searchParams }: Props) {
  const { organization, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const path = `/${locale}/account/${organization}`;
  const request = await signedInContext(locale, `${path}/consents`, organization);
  const [own, wards] = await orNotFound(
    askTogether(request, [
      (context) => getOwnConsents(context, undefined),
      (context) => listWardConsents(context, undefined),
    ]),
  );
  const t = await getTranslations('consents');
  const m = await getTranslations('members');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const common = { locale, organization, when: (at: Date) => formatMoment(at, zone, locale, 'date') };
  return (
    <>
      <PageHeader
        title={t('own.title')}
        above={<a href={`${path}/profile`}>{m('profile.title')}</a>}
        sub={t('own.lede')}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['consents', 'organizations']}>
        <OwnConsents
          {...common}
          consents={own}
          giveAction={giveConsentsAction}
          withdrawAction={withdrawConsentAction}
        />
        {wards.map((ward) => (
          <Part key={ward.person} title={t('own.ofWard', { name: ward.name })} id={`ward-${ward.person}`}>
            <OwnConsents
              {...common}
              consents={ward}
              isWard
              giveAction={giveForWardAction}
              withdrawAction={withdrawForWardAction}
            />
          </Part>
        ))}
      </FormMessages>
    </>
  );
}
