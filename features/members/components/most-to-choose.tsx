import { useTranslations } from 'next-intl';
import { MOST_TO_CHOOSE } from '../rules';

/** Beside a choice of people: that there may be more of them than it shows. */
export function MostToChoose({ shown }: { shown: number }) {
  const t = useTranslations('members');
  if (shown < MOST_TO_CHOOSE) return null;
  return <p className="soft">{t('choose.most', { count: MOST_TO_CHOOSE })}</p>;
}
