import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { getDataLink } from '@/features/personal-data/queries/data-link';
import { formatMoment } from '@/lib/dates/zoned';
import { localeOf, orNotFound, signedInContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; organization: string; token: string }> };

export async function generateMetadata() {
  return {
    title: (await getTranslations('personal-data'))('take.title'),
    robots: { index: false },
    // Not none at all: the button's POST could not say then that it comes from here.
    referrer: 'same-origin',
  };
}

/** Opening the link uses nothing up: only the button does. */
export default async function TakeDataPage({ params }: Props) {
  const { organization, token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const path = `/${locale}/account/${organization}/my-data`;
  const request = await signedInContext(locale, path, organization);
  const { expiresAt } = await orNotFound(getDataLink(request, { token }));
  const t = await getTranslations('personal-data');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  return (
    <>
      <PageHeader title={t('take.title')} above={<a href={path}>{t('title')}</a>} />
      <form method="post" action={`${path}/${token}/file`} className="form">
        <p>{t('take.explained', { until: formatMoment(expiresAt, zone, locale, 'date-time') })}</p>
        <div>
          <Button type="submit" look="primary">
            {t('take.submit')}
          </Button>
        </div>
        <p className="hint">{t('take.after')}</p>
      </form>
    </>
  );
}
