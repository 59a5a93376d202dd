import { useTranslations } from 'next-intl';
import { Meter } from '@/components/ui/meter';
import { Note } from '@/components/ui/note';
import { ActionButton } from '@/features/organizations/components/action-button';
import { undoBatchAction } from '../actions';
import { countDoing } from '../rules';
import type { BatchView } from '../view';
import { RunBatch } from './run-batch';

type Props = {
  batch: BatchView;
  locale: string;
  organization: string;
  /** Until when it can be undone, already formatted; null where it cannot. */
  undoableUntil: string | null;
};

/** Where a batch stands and what can be done next: do it, wait, undo it. */
export function BatchSteps({ batch, locale, organization, undoableUntil }: Props) {
  const t = useTranslations('batches');
  const { state, settings, counts, worked, action } = batch;
  const doing = countDoing(counts as Record<string, number>);
  const common = { locale, organization, values: { batch: batch.id } };
  if (state === 'planned' && settings) {
    if (doing === 0) return <Note tone="warn">{t('preview.nobody')}</Note>;
    return (
      <div className="grid gap-3">
        <p>{t('preview.explained', { count: doing })}</p>
        <RunBatch
          // Worked out anew, it is another question: what was said of the one before no longer holds.
          key={JSON.stringify([settings, counts])}
          locale={locale}
          organization={organization}
          batch={batch.id}
          settings={settings}
          count={doing}
        />
      </div>
    );
  }
  if (state === 'running') {
    return (
      <Note live title={t(action === 'invite' ? 'running.title' : 'running.other')}>
        <p className="mb-2">{t('running.worked', { worked, count: doing })}</p>
        <Meter value={worked} max={doing} label={t('running.worked', { worked, count: doing })} decorative />
        <p className="sub mt-2">{t('running.explained')}</p>
      </Note>
    );
  }
  if (state === 'undone') {
    return (
      <Note tone={counts.kept ? 'warn' : 'good'} live>
        {counts.kept ? t('undo.kept', { count: counts.kept }) : t('undo.done')}
      </Note>
    );
  }
  return (
    <div className="grid gap-4">
      <Note tone="good" live>
        {t('done', { count: doing - (counts.skipped ?? 0) })}
      </Note>
      {undoableUntil ? (
        <ActionButton
          {...common}
          action={undoBatchAction}
          look="danger"
          size="small"
          confirm={{
            explanation: `${t('undo.explained', { day: undoableUntil })} ${action === 'invite' ? t('undo.mails') : ''}`,
            verb: t('undo.submit'),
          }}
        >
          {t('undo.action')}
        </ActionButton>
      ) : null}
    </div>
  );
}
