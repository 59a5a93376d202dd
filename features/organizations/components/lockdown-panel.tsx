import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Note } from '@/components/ui/note';
import { liftLockdownAction, lockOrganizationAction } from '../lockdown-actions';
import type { LockdownView } from '../manage-view';
import { ActionButton } from './action-button';

type Props = {
  locale: string;
  organization: string;
  lockdown: LockdownView;
  when: (at: Date) => string;
};

/** One large button, and what it does. Locked: who lifts it, and how. */
export function LockdownPanel({ lockdown, when, ...own }: Props) {
  const t = useTranslations('safety.lockdown');
  const { locked, admins, mayLiftAlone } = lockdown;
  if (!locked) {
    return (
      <div className="grid max-w-prose gap-5">
        <p>{t('what')}</p>
        <ul className="list-disc pl-5">
          {(['hidden', 'sessions', 'files', 'links', 'mail', 'public'] as const).map((effect) => (
            <li key={effect}>{t(`effects.${effect}`)}</li>
          ))}
        </ul>
        <p>{t(admins > 1 ? 'liftedByTwo' : 'liftedByOperator')}</p>
        <div className="alarm">
          <ActionButton {...own} action={lockOrganizationAction} look="danger">
            {t('lock')}
          </ActionButton>
        </div>
      </div>
    );
  }
  const { agreed } = locked;
  const by = (name: string | null) => name ?? t('system');
  return (
    <div className="grid max-w-prose gap-5">
      <Note tone="bad">
        <span className="inline-flex items-center gap-2">
          <Icon name="shield" />
          <b>{t('since', { when: when(locked.at), who: by(locked.by) })}</b>
        </span>
      </Note>
      {agreed ? <p>{t('agreed', { when: when(agreed.at), who: by(agreed.by) })}</p> : null}
      <p>
        {t(
          mayLiftAlone
            ? 'mayLiftAlone'
            : admins > 1
              ? agreed?.isMine
                ? 'waits'
                : 'needsTwo'
              : 'waitsForOperator',
        )}
      </p>
      {agreed?.isMine && !mayLiftAlone ? null : (
        <ActionButton
          {...own}
          action={liftLockdownAction}
          look="primary"
          confirm={{ explanation: t('liftExplained'), verb: t('lift') }}
        >
          {t(agreed || mayLiftAlone ? 'liftAsk' : 'agreeAsk')}
        </ActionButton>
      )}
    </div>
  );
}
