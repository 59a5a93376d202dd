import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/form/search-form';
import { PageHeader } from '@/components/layout/page-header';
import { CardCamera } from '@/features/members/components/card-camera';
import { CheckedCard } from '@/features/members/components/checked-card';
import { answerOfCard } from '@/features/members/queries/cards';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ code?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('cards'))('scan.title') };
}

export default async function ScanPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const { code } = await searchParams;
  const request = await staffContext(locale, org, '/scan');
  if (!can(request.standing, 'card:check')) notFound();
  const asked = typeof code === 'string' ? code.slice(0, 500).trim() : '';
  const answer = asked ? await answerOfCard(request, asked) : null;
  const revokedAt = typeof answer === 'object' && answer !== null ? answer.revokedAt : null;
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const t = await getTranslations('cards');
  return (
    <>
      <PageHeader title={t('scan.title')} sub={t('scan.lede')} />
      <div className="grid gap-6">
        {answer ? (
          <CheckedCard
            answer={answer}
            locale={locale}
            organization={org}
            revokedOn={revokedAt ? formatMoment(revokedAt, zone, locale, 'date') : null}
          />
        ) : null}
        <FormMessages namespaces={['cards']}>
          <CardCamera path={`/${locale}/manage/${org}/scan`} />
        </FormMessages>
        <div className="max-w-md">
          <SearchForm
            action={`/${locale}/manage/${org}/scan`}
            name="code"
            label={t('scan.code')}
            placeholder={t('scan.placeholder')}
            submit={t('scan.submit')}
          />
        </div>
        <p className="soft max-w-prose">{t('scan.phone')}</p>
      </div>
    </>
  );
}
