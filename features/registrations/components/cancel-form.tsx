import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { CommandForm } from './command-form';

type Props = Pick<
  ComponentProps<typeof CommandForm>,
  'action' | 'locale' | 'organization' | 'values' | 'id'
> & {
  /** Dates of a series that are cancelled with it; null for a registration by itself. */
  left: number | null;
  /** What follows, where it is not said by oneself to oneself. */
  explanation?: string;
};

/** The way out of a registration, of a whole series where it was made for one. */
export function CancelForm({ left, explanation, ...form }: Props) {
  const t = useTranslations('registrations');
  const isSeries = left !== null && left > 1;
  return (
    <CommandForm
      {...form}
      look="danger"
      explanation={
        isSeries ? t('series.cancelAllExplained', { count: left }) : (explanation ?? t('own.cancelExplained'))
      }
      confirm={t(isSeries ? 'series.cancelAll' : 'own.cancel')}
    >
      {t(isSeries ? 'series.cancelAllAsk' : 'own.cancelAsk')}
    </CommandForm>
  );
}
