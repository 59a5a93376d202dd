import { useTranslations } from 'next-intl';
import { ChipLink } from '@/components/ui/chip-link';
import { Count } from '@/components/ui/count';
import { IMPORT_ROW_KINDS } from '@/db/enums';
import type { ImportView } from '../view';

type Props = { view: Pick<ImportView, 'counts' | 'noticed' | 'kept'>; kind?: string; path: string };

/** The rows by what becomes of them, with their number. */
export function KindFilter({ view, kind, path }: Props) {
  const t = useTranslations('imports');
  const { counts, noticed, kept } = view;
  const all = IMPORT_ROW_KINDS.reduce((sum, one) => sum + counts[one], 0);
  const chips = Object.entries({ ...counts, noticed, kept });
  return (
    <nav className="actions mb-4" aria-label={t('preview.rows')}>
      <ChipLink href={path} current={kind === undefined}>
        {t('preview.all')}{' '}
        <span className="sub">
          <Count of={all} />
        </span>
      </ChipLink>
      {chips
        .filter(([one, count]) => count > 0 || one === kind)
        .map(([one, count]) => (
          <ChipLink key={one} href={`${path}?kind=${one}`} current={kind === one}>
            {t(`kind.${one}`)}{' '}
            <span className="sub">
              <Count of={count} />
            </span>
          </ChipLink>
        ))}
    </nav>
  );
}
