import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import { ActionButton } from '@/features/organizations/components/action-button';
import { commitImportAction, decideRowsAction, discardImportAction } from '../actions';
import type { ImportView } from '../view';
import { ImportProgress } from './import-progress';

type Props = { view: ImportView; organization: string; locale: string; path: string };

/** What may be done with a plan: decide, take the errors along, carry it out, throw it away. */
export function PlanActions({ view, organization, locale, path }: Props) {
  const t = useTranslations('imports');
  const { id, counts, added } = view;
  const adds = counts.new + added;
  const form = { locale, organization };
  return (
    <>
      {counts.duplicate > 0 ? (
        <Note tone="warn" className="mb-4">
          <p>{t('duplicates.text', { count: counts.duplicate })}</p>
          <div className="actions mt-2">
            {added < counts.duplicate ? (
              <ActionButton
                {...form}
                action={decideRowsAction}
                values={{ id, decision: 'known' }}
                size="small"
              >
                {t('duplicates.knownAll')}
              </ActionButton>
            ) : null}
            {added < counts.duplicate ? (
              <ActionButton {...form} action={decideRowsAction} values={{ id, decision: 'add' }} size="small">
                {t('duplicates.addAll')}
              </ActionButton>
            ) : null}
            {added > 0 ? (
              <ActionButton
                {...form}
                action={decideRowsAction}
                values={{ id, decision: 'skip' }}
                size="small"
              >
                {t('duplicates.skipAll')}
              </ActionButton>
            ) : null}
          </div>
        </Note>
      ) : null}
      {counts.error > 0 ? (
        <Note tone="bad" className="mb-4">
          <p>{t('errors.text', { count: counts.error })}</p>
          <p className="mt-2">
            <ButtonLink href={`${path}/errors.csv`} size="small">
              {t('errors.download')}
            </ButtonLink>
          </p>
        </Note>
      ) : null}
      <div className="actions mb-6">
        {adds + counts.update > 0 ? (
          <ActionButton
            {...form}
            action={commitImportAction}
            values={{ id }}
            look="primary"
            meanwhile={<ImportProgress {...form} id={id} />}
          >
            {t('commit.submit', { added: adds, changed: counts.update })}
          </ActionButton>
        ) : (
          <p className="mb-0 self-center">{t('commit.nothing')}</p>
        )}
        <ActionButton {...form} action={discardImportAction} values={{ id }} look="plain">
          {t('discard.submit')}
        </ActionButton>
      </div>
    </>
  );
}
