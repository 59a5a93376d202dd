import { useTranslations } from 'next-intl';

/** Leads to the privacy notice of the organization. */
export function NoticeLink({ locale, organization }: { locale: string; organization: string }) {
  const t = useTranslations('consents');
  return (
    <p>
      <a href={`/${locale}/organizations/${organization}/privacy`}>{t('notice.title')}</a>
    </p>
  );
}
