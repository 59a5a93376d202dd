import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import type { OpenErasureView } from '../view';
import { UndoForm } from './undo-form';

type Props = {
  open: OpenErasureView[];
  locale: string;
  organization: string;
  when: (at: Date) => string;
  isOwn?: boolean;
};

/** What was asked for and is not done yet, each with the way back. */
export function WaitingErasures({ open, when, ...props }: Props) {
  const t = useTranslations('personal-data');
  return open.map(({ request, names, dueAt, isUndoable }) => (
    <Note key={request} tone="warn" title={t('pending.title')} className="mb-4">
      <p className="mb-3">
        {isUndoable
          ? t('pending.until', { names: names.join(', '), due: when(dueAt) })
          : t('pending.due', { names: names.join(', ') })}
      </p>
      {isUndoable ? <UndoForm {...props} request={request} /> : null}
    </Note>
  ));
}
