import { useTranslations } from 'next-intl';
import { Meter } from '@/components/ui/meter';
import { Note } from '@/components/ui/note';
import { StatusDot } from '@/components/ui/status-dot';
import { LEFT_OUT_REASONS } from '@/db/enums';
import { ActionButton } from '@/features/organizations/components/action-button';
import { resumeAnnouncementAction, stopAnnouncementAction } from '../actions';
import type { AnnouncementPage, Progress } from '../view';
import { STATE_TONES } from './state-tones';

type Props = {
  locale: string;
  organization: string;
  announcement: AnnouncementPage;
  progress: Progress;
  maySend: boolean;
  when: (at: Date) => string;
};

/** How far it is, and the button that stops it or goes on. */
export function ManageProgress({ locale, organization, announcement, progress, maySend, when }: Props) {
  const t = useTranslations('announcements');
  const { id, state, sendAt, startedAt, doneAt } = announcement;
  const { mails, sent, waiting, failed, leftOut, people, until, away, isHeld } = progress;
  const common = { locale, organization, values: { id } };
  const said = t('progress.sent', { sent, mails });
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-4">
        <StatusDot tone={STATE_TONES[state]}>{t(`state.${state}`)}</StatusDot>
        {sendAt ? <span>{t('progress.at', { when: when(sendAt) })}</span> : null}
        {startedAt ? <span>{t('progress.since', { when: when(startedAt) })}</span> : null}
        {doneAt ? <span>{t('progress.done', { when: when(doneAt) })}</span> : null}
      </div>
      {state === 'scheduled' ? null : (
        <>
          <div>
            <p className="mb-2">
              {said} {t('progress.people', { people })}
            </p>
            <Meter value={sent} max={mails} label={said} decorative />
          </div>
          <ul className="grid gap-1">
            {waiting > 0 ? <li>{t('progress.waiting', { count: waiting })}</li> : null}
            {failed > 0 ? <li>{t('progress.failed', { count: failed })}</li> : null}
            {LEFT_OUT_REASONS.map((why) =>
              leftOut[why] ? (
                <li key={why}>
                  {t(`leftOut.${why}`)}: {leftOut[why]}
                </li>
              ) : null,
            )}
          </ul>
        </>
      )}
      {away ? (
        <Note tone="warn">
          <p>{t('progress.away')}</p>
          <p className="sub break-words">{t('progress.awaySaid', { said: away })}</p>
        </Note>
      ) : null}
      {isHeld ? (
        <Note tone="warn">
          <p>{t('held.progress')}</p>
          {maySend ? <a href={`/${locale}/manage/${organization}/mail`}>{t('held.decide')}</a> : null}
        </Note>
      ) : null}
      {until ? <Note tone="warn">{t('progress.until', { when: when(until) })}</Note> : null}
      {maySend && (state === 'sending' || state === 'scheduled') ? (
        <ActionButton {...common} action={stopAnnouncementAction} look="danger">
          {state === 'sending' ? t('progress.stop') : t('progress.callBack')}
        </ActionButton>
      ) : null}
      {maySend && state === 'stopped' ? (
        <ActionButton {...common} action={resumeAnnouncementAction} look="primary">
          {t('progress.resume')}
        </ActionButton>
      ) : null}
    </div>
  );
}
