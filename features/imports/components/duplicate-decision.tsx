import { useTranslations } from 'next-intl';
import { ActionButton } from '@/features/organizations/components/action-button';
import { decideRowsAction } from '../actions';
import type { PreviewRow } from '../view';

type Props = { row: PreviewRow; id: string; organization: string; locale: string; isOpen: boolean };

/** Whether a possible duplicate is somebody new, and the button that says so. */
export function DuplicateDecision({ row, id, organization, locale, isOpen }: Props) {
  const t = useTranslations('imports');
  const isAdded = row.decision === 'add';
  return (
    <div className="mt-1 grid gap-2">
      <b>{isAdded ? t('row.added') : t('row.skipped')}</b>
      {isOpen ? (
        <ActionButton
          locale={locale}
          organization={organization}
          action={decideRowsAction}
          values={{
            id,
            number: String(row.number),
            part: String(row.part),
            decision: isAdded ? 'skip' : 'add',
          }}
          size="small"
        >
          {isAdded ? t('row.skip') : t('row.add')}
        </ActionButton>
      ) : null}
    </div>
  );
}
