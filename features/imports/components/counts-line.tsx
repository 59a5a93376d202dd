import { useLocale, useTranslations } from 'next-intl';
import { IMPORT_ROW_KINDS } from '@/db/enums';
import { countText } from '@/lib/count-text';
import type { RowCounts } from '../fields';

/** How many rows of each kind, without those that there are none of. */
export function CountsLine({ counts }: { counts: RowCounts }) {
  const t = useTranslations('imports');
  const locale = useLocale();
  const parts = IMPORT_ROW_KINDS.filter((kind) => counts[kind] > 0).map(
    (kind) => `${t(`kind.${kind}`)}: ${countText(counts[kind], locale)}`,
  );
  return <span className="sub">{parts.join(' · ')}</span>;
}
