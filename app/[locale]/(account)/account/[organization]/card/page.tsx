import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { CardPage } from '@/features/members/components/card-page';
import { qrCodeImage } from '@/features/members/qr-code';
import { getOwnCard } from '@/features/members/queries/cards';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, signedInContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; organization: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('cards'))('title') };
}

export default async function OwnCardPage({ params, searchParams }: Props) {
  const { organization, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const path = `/${locale}/account/${organization}`;
  const request = await signedInContext(locale, `${path}/card`, organization);
  const view = await orNotFound(getOwnCard(request, undefined));
  const t = await getTranslations('cards');
  const members = await getTranslations('members');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  return (
    <>
      <div className="no-print">
        <PageHeader title={t('title')} above={<a href={`${path}/profile`}>{members('profile.title')}</a>} />
        <ManageNotice notice={(await searchParams).notice} />
      </div>
      <FormMessages namespaces={['cards']}>
        <CardPage
          view={view}
          locale={locale}
          organization={organization}
          qrCode={view.card ? await qrCodeImage(view.card.url) : null}
          issuedOn={view.card ? formatMoment(view.card.issuedAt, zone, locale, 'date') : null}
          isOwn
        />
      </FormMessages>
    </>
  );
}
