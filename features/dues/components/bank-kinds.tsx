import { useTranslations } from 'next-intl';
import { ChipLink } from '@/components/ui/chip-link';
import { BANK_LINE_KINDS, type BankLineKind } from '@/db/enums';
import type { BankFileView } from '../bank-view';

type Props = { counts: BankFileView['counts']; chosen?: BankLineKind; path: string };

/** The lines by what becomes of them. */
export function BankKinds({ counts, chosen, path }: Props) {
  const t = useTranslations('dues');
  return (
    <div className="toolbar mt-4">
      <ChipLink href={path} current={!chosen}>
        {t('bank.all')}
      </ChipLink>
      {BANK_LINE_KINDS.map((kind) =>
        counts[kind] ? (
          <ChipLink key={kind} href={`${path}?kind=${kind}`} current={chosen === kind}>
            {`${t(`bank.kind.${kind}`)}: ${counts[kind]}`}
          </ChipLink>
        ) : null,
      )}
    </div>
  );
}
