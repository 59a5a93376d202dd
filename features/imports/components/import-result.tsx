import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import { ActionButton } from '@/features/organizations/components/action-button';
import { undoImportAction } from '../actions';
import { isPaid } from '../fields';
import type { ImportView } from '../view';
import { ImportProgress } from './import-progress';

type Props = {
  view: ImportView;
  organization: string;
  locale: string;
  path: string;
  when: (at: Date) => string;
};

/** What an import has done, and the way back as long as there is one. */
export function ImportResult({ view, organization, locale, path, when }: Props) {
  const t = useTranslations('imports');
  const { id, counts, added, state, committedAt, undoneAt, kept } = view;
  return (
    <div className="mb-6 grid gap-3">
      {committedAt ? (
        <p>
          {t('result.committed', {
            when: when(committedAt),
            added: counts.new + added,
            changed: counts.update,
          })}
        </p>
      ) : null}
      {counts.error > 0 ? (
        <p>
          <ButtonLink href={`${path}/errors.csv`} size="small">
            {t('errors.download')}
          </ButtonLink>
        </p>
      ) : null}
      {undoneAt ? <p>{t('result.undone', { when: when(undoneAt) })}</p> : null}
      {kept > 0 ? (
        <Note tone="warn">
          {t('result.kept', { count: kept })} <a href={`${path}?kind=kept`}>{t('kind.kept')}</a>
        </Note>
      ) : null}
      {view.canUndo ? (
        <div>
          <ActionButton
            locale={locale}
            organization={organization}
            action={undoImportAction}
            values={{ id }}
            look="danger"
            meanwhile={<ImportProgress {...{ locale, organization, id }} />}
            confirm={{
              explanation: (
                <p>
                  {t('undo.explained')}
                  {view.columns.some(({ field }) => isPaid(field)) ? ` ${t('undo.payments')}` : null}
                </p>
              ),
              verb: t('undo.submit'),
            }}
          >
            {t('undo.action')}
          </ActionButton>
        </div>
      ) : state === 'committed' ? (
        <p className="sub">{t('undo.late')}</p>
      ) : null}
    </div>
  );
}
