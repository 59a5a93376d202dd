import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Note } from '@/components/ui/note';
import { ActionButton } from '@/features/organizations/components/action-button';
import type { FormAction } from '@/lib/form-state';
import { enterSafeModeAction, leaveSafeModeAction } from '../safe-mode-actions';
import type { SafeMode } from '../safe-mode-rules';

type Props = {
  locale: string;
  organization: string;
  safeMode: SafeMode;
  /** Somebody for whom one acts, and what does it for them. */
  ward?: { person: string; put: FormAction; lift: FormAction };
};

/** Safe mode, as the person themselves or their guardian turns it on and off. */
export function SafeModePanel({ safeMode, ward, ...own }: Props) {
  const t = useTranslations('safety');
  const values = ward ? { person: ward.person } : undefined;
  return (
    <div className="grid max-w-prose gap-4">
      {safeMode.isOn ? (
        <Note tone="good">
          <span className="inline-flex items-center gap-2">
            <Icon name="shield" />
            <b>{t(ward ? 'ward.isOn' : 'own.isOn')}</b>
          </span>
        </Note>
      ) : null}
      <p>{t(ward ? 'ward.explained' : 'own.explained')}</p>
      <ul className="list-disc pl-5">
        {(['lists', 'events', 'public', 'files'] as const).map((effect) => (
          <li key={effect}>{t(`effects.${effect}`)}</li>
        ))}
      </ul>
      <p className="soft">{t('elsewhere')}</p>
      {safeMode.byAdmin ? <p>{t('byAdmin', { reason: safeMode.byAdmin.reason ?? '' })}</p> : null}
      {safeMode.isOwn ? (
        <ActionButton
          {...own}
          values={values}
          action={ward?.lift ?? leaveSafeModeAction}
          confirm={{ explanation: t('leave.explained'), verb: t('leave.submit') }}
        >
          {t('leave.ask')}
        </ActionButton>
      ) : (
        <ActionButton {...own} values={values} action={ward?.put ?? enterSafeModeAction} look="primary">
          {t('enter')}
        </ActionButton>
      )}
    </div>
  );
}
