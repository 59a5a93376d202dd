import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import { takeAlongAction } from '../manage-actions';
import { CommandForm } from './command-form';

type Props = { locale: string; organization: string; event: string; parties: number };

/** Some are registered for the whole series, but not for a date that was added later: takes them along. */
export function TakeAlong({ locale, organization, event, parties }: Props) {
  const t = useTranslations('registrations.series');
  if (parties === 0) return null;
  return (
    <Note tone="warn" className="mb-6">
      <p className="mb-3">{t('elsewhere', { count: parties })}</p>
      <CommandForm
        action={takeAlongAction}
        locale={locale}
        organization={organization}
        values={{ event }}
        explanation={t('takeAlongExplained')}
        confirm={t('takeAlong')}
      >
        {t('takeAlongAsk')}
      </CommandForm>
    </Note>
  );
}
