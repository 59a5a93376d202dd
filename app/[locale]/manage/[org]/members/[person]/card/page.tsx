import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { CardPage } from '@/features/members/components/card-page';
import { listName } from '@/features/members/list-name';
import { qrCodeImage } from '@/features/members/qr-code';
import { getCard } from '@/features/members/queries/cards';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; person: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('cards'))('title') };
}

export default async function MemberCardPage({ params, searchParams }: Props) {
  const { org, person: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/${slug}/card`);
  const view = await orNotFound(getCard(request, { slug }));
  const t = await getTranslations('cards');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={t('title')}
          above={<a href={`/${locale}/manage/${org}/members/${slug}`}>{listName(view.holder, locale)}</a>}
        />
        <ManageNotice notice={(await searchParams).notice} />
      </div>
      <FormMessages namespaces={['cards']}>
        <CardPage
          view={view}
          locale={locale}
          organization={org}
          qrCode={view.card ? await qrCodeImage(view.card.url) : null}
          issuedOn={view.card ? formatMoment(view.card.issuedAt, zone, locale, 'date') : null}
        />
      </FormMessages>
    </>
  );
}
