import { useTranslations } from 'next-intl';
import { ActionButton } from '@/features/organizations/components/action-button';
import { liftSafeModeAction } from '../safe-mode-actions';
import type { SafeMode } from '../safe-mode-rules';
import { SafeModeForm } from './safe-mode-form';

type Props = { locale: string; organization: string; id: string; safeMode: SafeMode };

/** Safe mode on the page of a member: who turned it on, and what an administrator can do. */
export function SafeModeOfMember({ id, safeMode, ...own }: Props) {
  const t = useTranslations('safety');
  const { isOn, isOwn, byAdmin } = safeMode;
  return (
    <div className="grid max-w-prose gap-4">
      <p className={isOn ? undefined : 'soft'}>{t(isOn ? 'member.isOn' : 'member.isOff')}</p>
      {isOwn ? <p>{t('member.isOwn')}</p> : null}
      {byAdmin ? (
        <>
          <p className="break-words whitespace-pre-line">{t('byAdmin', { reason: byAdmin.reason ?? '' })}</p>
          <ActionButton
            {...own}
            values={{ id }}
            action={liftSafeModeAction}
            confirm={{ explanation: t('lift.explained'), verb: t('lift.submit') }}
          >
            {t('lift.ask')}
          </ActionButton>
        </>
      ) : (
        <SafeModeForm {...own} id={id} />
      )}
    </div>
  );
}
