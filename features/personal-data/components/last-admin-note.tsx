import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';

type Props = { name: string; locale: string; organization: string };

/** Why the last admin cannot be erased, and the way out. */
export function LastAdminNote({ name, locale, organization }: Props) {
  const t = useTranslations('personal-data');
  return (
    <Note tone="warn" className="my-4">
      <p>{t('erase.lastAdmin', { name })}</p>
      <p className="mt-2">
        <a href={`/${locale}/manage/${organization}/access`}>{t('erase.toAccess')}</a>
      </p>
    </Note>
  );
}
