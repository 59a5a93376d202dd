import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import type { Locale } from '@/lib/locales';
import type { PairLine } from '../view';
import { PairTable } from './pair-table';

/** Pairs to be decided. */
export function OpenPairs({ pairs, path, locale }: { pairs: PairLine[]; path: string; locale: Locale }) {
  const t = useTranslations('duplicates');
  return (
    <PairTable
      caption={t('title')}
      pairs={pairs}
      path={path}
      locale={locale}
      action={({ id, people: [first, second] }) => (
        <ButtonLink
          size="small"
          href={`${path}/duplicates/${id}`}
          aria-label={t('list.compareWho', { first: first.name, second: second.name })}
        >
          <span className="whitespace-nowrap">{t('list.compare')}</span>
        </ButtonLink>
      )}
    />
  );
}
