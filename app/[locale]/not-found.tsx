import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { ButtonLink } from '@/components/ui/button-link';
import { PublicPage } from '@/features/organizations/components/public-page';
import { DEFAULT_LOCALE, isLocale } from '@/lib/locales';

export default async function NotFoundPage() {
  const asked = await getLocale();
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const t = await getTranslations('site.notFound');
  return (
    <PublicPage locale={locale} path="">
      <title>{`${t('title')} · Ocaq`}</title>
      <div className="wrap wrap-narrow py-[clamp(2rem,8vw,6rem)]">
        <h1 className="mb-6 text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]">{t('title')}</h1>
        <EmptyState
          title={t('reason')}
          actions={
            <ButtonLink look="primary" href={`/${locale}`}>
              {t('toDirectory')}
            </ButtonLink>
          }
        >
          {t('text')}
        </EmptyState>
      </div>
    </PublicPage>
  );
}
