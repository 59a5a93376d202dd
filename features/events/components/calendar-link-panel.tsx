'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { renewCalendarLinkAction, revokeCalendarLinkAction } from '../calendar-link-actions';

/** The secret address of one's own calendar: asked for, shown, renewed, taken back. */
export function CalendarLinkPanel({ locale, address }: { locale: string; address: string | null }) {
  const t = useTranslations('events.calendarLink');
  const common = useTranslations('common');
  const renew = useActionForm({ action: renewCalendarLinkAction, errorText: useErrorText() });
  const revoke = useActionForm({ action: revokeCalendarLinkAction, errorText: useErrorText() });
  return (
    <div className="grid gap-4">
      <p className="sub">{t('explained')}</p>
      {address ? (
        <>
          <p className="card card-in [overflow-wrap:anywhere]">
            <code>{address}</code>
          </p>
          <p className="sub">{t('secret')}</p>
        </>
      ) : null}
      <div className="actions">
        <ActionForm form={renew} locale={locale} errorTitle={t('problem')}>
          <SubmitButton pending={renew.pending} pendingText={common('sending')} look="quiet">
            {t(address ? 'renew' : 'make')}
          </SubmitButton>
        </ActionForm>
        {address ? (
          <ActionForm form={revoke} locale={locale} errorTitle={t('problem')}>
            <SubmitButton pending={revoke.pending} pendingText={common('sending')} look="danger">
              {t('revoke')}
            </SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </div>
  );
}
