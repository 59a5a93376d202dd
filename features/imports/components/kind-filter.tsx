import { useTranslations } from 'next-intl';
import { ChipLink } from '@/components/ui/chip-link';
import { Count } from '@/components/ui/count';
import { IMPORT_ROW_KINDS } from '@/db/enums';
import type { RowCounts } from '../fields';

type Props = { counts: RowCounts; kept: number; kind?: string; path: string };

/** The rows by what becomes of them, with their number. */
export function KindFilter({ counts, kept, kind, path }: Props) {
  const t = useTranslations('imports');
  const all = IMPORT_ROW_KINDS.reduce((sum, one) => sum + counts[one], 0);
  return (
    <nav className="actions mb-4" aria-label={t('preview.rows')}>
      <ChipLink href={path} current={kind === undefined}>
        {t('preview.all')}{' '}
        <span className="sub">
          <Count of={all} />
        </span>
      </ChipLink>
      {IMPORT_ROW_KINDS.filter((one) => counts[one] > 0 || one === kind).map((one) => (
        <ChipLink key={one} href={`${path}?kind=${one}`} current={kind === one}>
          {t(`kind.${one}`)}{' '}
          <span className="sub">
            <Count of={counts[one]} />
          </span>
        </ChipLink>
      ))}
      {kept > 0 ? (
        <ChipLink href={`${path}?kind=kept`} current={kind === 'kept'}>
          {t('kind.kept')}{' '}
          <span className="sub">
            <Count of={kept} />
          </span>
        </ChipLink>
      ) : null}
    </nav>
  );
}
