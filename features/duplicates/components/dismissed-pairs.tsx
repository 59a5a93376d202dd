import { useTranslations } from 'next-intl';
import { CommandForm } from '@/features/registrations/components/command-form';
import type { Locale } from '@/lib/locales';
import { recallPairAction } from '../actions';
import type { PairLine } from '../view';
import { PairTable } from './pair-table';

type Props = { pairs: PairLine[]; path: string; locale: Locale; organization: string };

/** Pairs of which somebody said that they are different people, and the way back. */
export function DismissedPairs({ pairs, path, locale, organization }: Props) {
  const t = useTranslations('duplicates.dismissed');
  return (
    <PairTable
      caption={t('title')}
      pairs={pairs}
      path={path}
      locale={locale}
      action={({ id }) => (
        <CommandForm
          action={recallPairAction}
          locale={locale}
          organization={organization}
          values={{ pair: id }}
          size="small"
        >
          {t('recall')}
        </CommandForm>
      )}
    />
  );
}
