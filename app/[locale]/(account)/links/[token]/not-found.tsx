import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';

/** A private link that opens nothing: says what may have become of it, to whomever holds it. */
export default async function LinkGonePage() {
  const t = await getTranslations('registrations.link');
  return (
    <>
      <title>{`${t('gone')} · Ocaq`}</title>
      <h1 className="mb-6">{t('title')}</h1>
      <EmptyState title={t('gone')}>{t('goneExplained')}</EmptyState>
    </>
  );
}
